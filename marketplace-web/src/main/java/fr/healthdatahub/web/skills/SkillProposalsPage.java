package fr.healthdatahub.web.skills;

import fr.healthdatahub.affiliation.freeword.DecisionView;
import fr.healthdatahub.affiliation.freeword.FreeWord;
import fr.healthdatahub.affiliation.freeword.FreeWords;
import fr.healthdatahub.affiliation.freeword.NewDecision;
import fr.healthdatahub.affiliation.skill.NearestSkills;
import fr.healthdatahub.affiliation.skill.Skill;
import fr.healthdatahub.affiliation.skill.SkillTree;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.identity.Operation;
import fr.healthdatahub.web.identity.Policy;
import fr.healthdatahub.web.page.FormErrors;
import fr.healthdatahub.web.page.Language;
import fr.healthdatahub.web.page.Onward;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** Words that the tree lacks, for officers; the one to decide on is named by the address. */
@Named
@RequestScoped
public class SkillProposalsPage {
  private static final int SHOWN = 50;
  private static final int NEAREST = 3;
  private static final int LONGEST_WORD = 100;

  @Inject Policy policy;
  @Inject Caller caller;
  @Inject FreeWords words;
  @Inject Language language;
  @Inject FormErrors errors;
  @Inject Onward onward;
  @Inject HttpServletRequest request;
  private List<FreeWord> open;
  private String skill = "";
  private String english = "";
  private String french = "";
  private String parent = "";
  private String reason = "";

  @PostConstruct
  void mayLook() {
    policy.require(Operation.DECIDE_SKILLS);
  }

  /** The most used ones; others follow when these are decided on. */
  public List<FreeWord> getRows() {
    return open().stream().limit(SHOWN).toList();
  }

  public int getTotal() {
    return open().size();
  }

  /** The word that the address names, or null; one that is decided on tells so when it is sent. */
  public FreeWord getChosen() {
    String asked = request.getParameter("word");
    if (asked == null || asked.isBlank() || asked.length() > LONGEST_WORD) {
      return null;
    }
    String key = SkillTree.key(asked);
    return open().stream()
        .filter(one -> SkillTree.key(one.word()).equals(key))
        .findFirst()
        .orElseGet(
            () -> new FreeWord(asked, 0, 0, NearestSkills.of(asked, SkillTree.current(), NEAREST)));
  }

  public List<DecisionView> getDecisions() {
    return words.decisions().stream().limit(SHOWN).toList();
  }

  /** What was decided, in words. */
  public String outcome(DecisionView decision) {
    return switch (decision.kind()) {
      case SYNONYM -> language.say("words.is-synonym", label(decision.skill()));
      case SKILL ->
          language.say("words.is-skill", label(decision.skill()), label(decision.parent()));
      case FREE_WORD -> language.say("words.is-free", decision.reason());
    };
  }

  public String label(String id) {
    return SkillWords.label(id, language.locale());
  }

  /** How many use a word, in words. */
  public String uses(FreeWord word) {
    return language.say("words.uses", word.profiles(), word.demands());
  }

  /** The names of the nearest skills. */
  public String nearest(FreeWord word) {
    return String.join(", ", word.nearest().stream().map(Skill::id).map(this::label).toList());
  }

  public String address(FreeWord word) {
    String named = URLEncoder.encode(word.word(), StandardCharsets.UTF_8);
    return language.url("/skills/proposals?word=" + named + "#decide");
  }

  public String when(Instant instant) {
    return language.instant(instant, FormErrors.PARIS);
  }

  /** The word names the skill of a button. */
  public void mergeInto(String id) {
    decide(NewDecision.synonym(word(), id));
  }

  public void merge() {
    decide(NewDecision.synonym(word(), skill));
  }

  public void accept() {
    decide(NewDecision.skill(word(), english, french, parent));
  }

  public void decline() {
    decide(NewDecision.freeWord(word(), reason));
  }

  public void takeBack(String id) {
    go("words.taken-back", () -> words.takeBack(caller.personId(), id));
  }

  private void decide(NewDecision decision) {
    go("words.decided", () -> words.decide(caller.personId(), decision));
  }

  private void go(String notice, Runnable step) {
    policy.require(Operation.DECIDE_SKILLS);
    if (errors.none(step)) {
      onward.to("/skills/proposals", notice);
    }
    open = null;
  }

  private String word() {
    FreeWord chosen = getChosen();
    return chosen == null ? "" : chosen.word();
  }

  private List<FreeWord> open() {
    if (open == null) {
      open = words.open();
    }
    return open;
  }

  public String getSkill() {
    return skill;
  }

  public void setSkill(String skill) {
    this.skill = skill;
  }

  public String getEnglish() {
    return english;
  }

  public void setEnglish(String english) {
    this.english = english;
  }

  public String getFrench() {
    return french;
  }

  public void setFrench(String french) {
    this.french = french;
  }

  public String getParent() {
    return parent;
  }

  public void setParent(String parent) {
    this.parent = parent;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
