package fr.healthdatahub.web.contract;

import fr.healthdatahub.web.portal.SharedPortal;
import fr.healthdatahub.web.portal.TestPerson;
import java.util.function.Supplier;

/** What is refused of candidates, proposals and assignments. */
final class ProposalProvocations {
  private final Provocations all;
  private final TestPerson person;
  private final TestPerson officer;

  ProposalProvocations(Provocations all, TestPerson person, TestPerson officer) {
    this.all = all;
    this.person = person;
    this.officer = officer;
  }

  void add() {
    candidates();
    proposals();
    assignments();
  }

  private void candidates() {
    String of = "/demands/" + ProposalThings.demand(ProposalThings.word()) + "/candidates";
    all.put(
        "demand-not-found",
        "listCandidates",
        () -> officers(Request.get("/demands/none/candidates")));
    all.put("invalid-top", "listCandidates", () -> officers(Request.get(of + "?top=0")));
    all.put(
        "demand-weights",
        "listCandidates",
        () -> officers(Request.get(of + "?textWeight=0&taxonomyWeight=0")));
  }

  private void proposals() {
    String skill = ProposalThings.word();
    String demand = ProposalThings.demand(skill);
    String ada = ProposalThings.researcher(skill, 9);
    refusedProposal("researcher-not-found", () -> ProposalThings.propose(demand, "none", ""));
    refusedProposal("proposal-text", () -> ProposalThings.propose(demand, ada, "x".repeat(2001)));
    refusedProposal(
        "already-proposed",
        () -> {
          officer.hub().candidates(demand).propose(ada, "first");
          return ProposalThings.propose(demand, ada, "second");
        });
    refusedProposal(
        "demand-not-published",
        () -> {
          String closed = ProposalThings.demand(skill);
          SharedPortal.postgresDatabase()
              .update("update affiliation.demand set status = 'CLOSED' where id = ?", closed);
          return ProposalThings.propose(closed, ada, "");
        });
    refusedProposal(
        "researcher-not-matching",
        () -> {
          String gone = ProposalThings.researcher(skill, 1);
          ProposalThings.rows().withdraw(gone);
          return ProposalThings.propose(demand, gone, "");
        });
    refusedProposal(
        "researcher-filtered-out",
        () -> ProposalThings.propose(demand, ProposalThings.researcher(skill, 0), ""));
    all.put(
        "proposal-not-found",
        "answerProposal",
        () -> mine(json("/proposals/none/answer", "{\"accept\":true}")));
    all.put(
        "proposal-state",
        "introduceProposal",
        () ->
            officers(
                Request.of(
                    "POST",
                    "/proposals/"
                        + ProposalThings.proposalTo(TestPerson.add("Asked"), "DECLINED")
                        + "/introduction")));
    all.put("mute-not-found", "removeMute", () -> mine(Request.of("DELETE", "/me/mutes/none")));
  }

  private void assignments() {
    String one = ProposalThings.word();
    String other = ProposalThings.word();
    ProposalThings.researcher(one, 1);
    ProposalThings.researcher(other, 5);
    String first = ProposalThings.demand(one);
    String second = ProposalThings.demand(one);
    refusedAssignment("assignment-demands", () -> ProposalThings.assign(1));
    refusedAssignment("assignment-number", () -> ProposalThings.assign(0, first));
    refusedAssignment("assignment-demand", () -> ProposalThings.assign(2, first));
    refusedAssignment("assignment-load", () -> ProposalThings.assign(1, first, second));
    refusedAssignment(
        "assignment-pairs",
        () -> ProposalThings.assign(1, first, second, ProposalThings.demand(other)));
  }

  private void refusedProposal(String code, Supplier<Request> request) {
    all.put(code, "propose", () -> officers(request.get()));
  }

  private void refusedAssignment(String code, Supplier<Request> request) {
    all.put(code, "assign", () -> officers(request.get()));
  }

  private Request mine(Request request) {
    return request.bearing(person.hub().token().secret());
  }

  private Request officers(Request request) {
    return request.bearing(officer.hub().token().secret());
  }

  private static Request json(String path, String body) {
    return Request.post(path, "application/json", body);
  }
}
