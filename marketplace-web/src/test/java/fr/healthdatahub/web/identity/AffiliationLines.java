package fr.healthdatahub.web.identity;

import static fr.healthdatahub.web.identity.Operation.ANSWER_PROPOSAL;
import static fr.healthdatahub.web.identity.Operation.CHANGE_DEMAND;
import static fr.healthdatahub.web.identity.Operation.CHANGE_OWN_PROFILE;
import static fr.healthdatahub.web.identity.Operation.DECIDE_DEMAND;
import static fr.healthdatahub.web.identity.Operation.DECIDE_SKILLS;
import static fr.healthdatahub.web.identity.Operation.FIND_INSTITUTIONS;
import static fr.healthdatahub.web.identity.Operation.KEEP_INSTITUTIONS;
import static fr.healthdatahub.web.identity.Operation.LIST_OWN_DEMANDS;
import static fr.healthdatahub.web.identity.Operation.LIST_OWN_PROPOSALS;
import static fr.healthdatahub.web.identity.Operation.LIST_PROPOSALS;
import static fr.healthdatahub.web.identity.Operation.MANAGE_MUTES;
import static fr.healthdatahub.web.identity.Operation.PROPOSE;
import static fr.healthdatahub.web.identity.Operation.READ_CANDIDATES;
import static fr.healthdatahub.web.identity.Operation.READ_CONSENT_TEXTS;
import static fr.healthdatahub.web.identity.Operation.READ_DEMAND;
import static fr.healthdatahub.web.identity.Operation.READ_DEMANDS;
import static fr.healthdatahub.web.identity.Operation.READ_OWN_PROFILE;
import static fr.healthdatahub.web.identity.Operation.READ_SKILLS;
import static fr.healthdatahub.web.identity.Operation.SEARCH_RESEARCHERS;
import static fr.healthdatahub.web.identity.Operation.STATE_DEMAND;
import static fr.healthdatahub.web.identity.Operation.STEER_DEMAND;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.DEMAND;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.NOTHING;
import static fr.healthdatahub.web.identity.PolicyLine.Subject.PROPOSAL;

import java.util.List;

/** Operations on researchers, demands and proposals. */
final class AffiliationLines {
  static final List<PolicyLine> ALL =
      List.of(
          new PolicyLine(
              "searchResearchers",
              "GET",
              "/researchers?limit=1",
              NOTHING,
              List.of(SEARCH_RESEARCHERS),
              200),
          new PolicyLine(
              "getResearcher",
              "GET",
              "/researchers/none",
              NOTHING,
              List.of(SEARCH_RESEARCHERS),
              404),
          // None of the walkers joined: whom the policy lets pass is told so.
          new PolicyLine(
              "joinRegistry", "POST", "/me/researcher", NOTHING, List.of(CHANGE_OWN_PROFILE), 422),
          new PolicyLine(
              "getMyProfile", "GET", "/me/researcher", NOTHING, List.of(READ_OWN_PROFILE), 404),
          new PolicyLine(
              "changeMyProfile",
              "PUT",
              "/me/researcher",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "leaveRegistry",
              "DELETE",
              "/me/researcher",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              204),
          new PolicyLine(
              "listConsentTexts",
              "GET",
              "/consent-texts",
              NOTHING,
              List.of(READ_CONSENT_TEXTS),
              200),
          new PolicyLine(
              "agreeTo",
              "PUT",
              "/me/researcher/consents",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "pauseMatching",
              "PUT",
              "/me/researcher/pause",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "confirmStillThere",
              "POST",
              "/me/researcher/confirmation",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "listMyEvidence",
              "GET",
              "/me/researcher/evidence",
              NOTHING,
              List.of(READ_OWN_PROFILE),
              404),
          new PolicyLine(
              "addEvidence",
              "POST",
              "/me/researcher/evidence",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "importPublications",
              "POST",
              "/me/researcher/imports",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "removeEvidence",
              "DELETE",
              "/me/researcher/evidence/none",
              NOTHING,
              List.of(CHANGE_OWN_PROFILE),
              404),
          new PolicyLine(
              "listMyViewings",
              "GET",
              "/me/researcher/viewings",
              NOTHING,
              List.of(READ_OWN_PROFILE),
              404),
          new PolicyLine(
              "exportMyProfile",
              "GET",
              "/me/researcher/export",
              NOTHING,
              List.of(READ_OWN_PROFILE),
              404),
          new PolicyLine("listDemands", "GET", "/demands", NOTHING, List.of(READ_DEMANDS), 200),
          new PolicyLine(
              "listDemands", "GET", "/demands?of=mine", NOTHING, List.of(LIST_OWN_DEMANDS), 200),
          // A title of one letter: what the policy lets pass is refused and leaves nothing.
          new PolicyLine("stateDemand", "POST", "/demands", NOTHING, List.of(STATE_DEMAND), 422),
          new PolicyLine("getDemand", "GET", "/demands/*", DEMAND, List.of(READ_DEMAND), 200),
          // Without If-Match.
          new PolicyLine("changeDemand", "PUT", "/demands/*", DEMAND, List.of(CHANGE_DEMAND), 428),
          // A refusal without a reason.
          new PolicyLine(
              "decideDemand", "POST", "/demands/*/decision", DEMAND, List.of(DECIDE_DEMAND), 422),
          // Both weights 0.
          new PolicyLine(
              "weighDemand", "PUT", "/demands/*/weights", DEMAND, List.of(STEER_DEMAND), 422),
          new PolicyLine(
              "closeDemand", "POST", "/demands/*/closure", DEMAND, List.of(STEER_DEMAND), 200),
          new PolicyLine(
              "suggestInstitutions",
              "GET",
              "/institutions?q=chu",
              NOTHING,
              List.of(FIND_INSTITUTIONS),
              200),
          // There is none of that id.
          new PolicyLine(
              "unifyInstitution",
              "POST",
              "/institutions/none/unification",
              NOTHING,
              List.of(KEEP_INSTITUTIONS),
              404),
          new PolicyLine(
              "reviewInstitutions",
              "GET",
              "/institutions/review",
              NOTHING,
              List.of(KEEP_INSTITUTIONS),
              200),
          new PolicyLine(
              "describeInstitution",
              "PUT",
              "/institutions/none",
              NOTHING,
              List.of(KEEP_INSTITUTIONS),
              404),
          new PolicyLine(
              "placeInstitution",
              "PUT",
              "/institutions/none/parent",
              NOTHING,
              List.of(KEEP_INSTITUTIONS),
              404),
          new PolicyLine("listSkills", "GET", "/skills?q=surv", NOTHING, List.of(READ_SKILLS), 200),
          new PolicyLine(
              "listFreeWords", "GET", "/skills/words", NOTHING, List.of(DECIDE_SKILLS), 200),
          new PolicyLine(
              "listSkillDecisions",
              "GET",
              "/skills/decisions",
              NOTHING,
              List.of(DECIDE_SKILLS),
              200),
          // Without a reason.
          new PolicyLine(
              "decideOnWord", "POST", "/skills/decisions", NOTHING, List.of(DECIDE_SKILLS), 422),
          new PolicyLine(
              "takeBackDecision",
              "DELETE",
              "/skills/decisions/none",
              NOTHING,
              List.of(DECIDE_SKILLS),
              404),
          new PolicyLine(
              "listCandidates",
              "GET",
              "/demands/*/candidates",
              DEMAND,
              List.of(READ_CANDIDATES),
              200),
          new PolicyLine(
              "exportCandidates",
              "GET",
              "/demands/*/candidates.csv",
              DEMAND,
              List.of(READ_CANDIDATES),
              200),
          // For a demand that is not there.
          new PolicyLine("propose", "POST", "/proposals", NOTHING, List.of(PROPOSE), 404),
          new PolicyLine(
              "listProposals",
              "GET",
              "/proposals?demandId=*",
              DEMAND,
              List.of(LIST_PROPOSALS),
              200),
          new PolicyLine(
              "listMyProposals", "GET", "/me/proposals", NOTHING, List.of(LIST_OWN_PROPOSALS), 200),
          // A reason that is too long.
          new PolicyLine(
              "answerProposal",
              "POST",
              "/proposals/*/answer",
              PROPOSAL,
              List.of(ANSWER_PROPOSAL),
              422),
          // Declined ones: who may go on is told that there is no way.
          new PolicyLine(
              "introduceProposal",
              "POST",
              "/proposals/*/introduction",
              PROPOSAL,
              List.of(PROPOSE),
              409),
          new PolicyLine(
              "closeProposal", "POST", "/proposals/*/outcome", PROPOSAL, List.of(PROPOSE), 409),
          new PolicyLine(
              "withdrawProposal", "DELETE", "/proposals/*", PROPOSAL, List.of(PROPOSE), 409),
          new PolicyLine(
              "listMutes", "GET", "/me/mutes", NOTHING, List.of(LIST_OWN_PROPOSALS), 200),
          new PolicyLine(
              "removeMute", "DELETE", "/me/mutes/none", NOTHING, List.of(MANAGE_MUTES), 404),
          // No demand at all.
          new PolicyLine("assign", "POST", "/assignments", NOTHING, List.of(PROPOSE), 422));

  private AffiliationLines() {}
}
