package fr.healthdatahub.web.challenges;

import fr.healthdatahub.challenges.leaderboard.Leaderboard;
import fr.healthdatahub.challenges.leaderboard.LeaderboardEntry;
import fr.healthdatahub.challenges.scoring.Split;
import fr.healthdatahub.web.identity.Caller;
import fr.healthdatahub.web.page.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The leaderboard of a challenge, a hundred rows a page. */
@Named
@RequestScoped
public class BoardPage {
  private static final int ROWS = 100;

  @Inject ChallengePage page;
  @Inject Boards boards;
  @Inject Caller caller;
  @Inject Language language;
  @Inject HttpServletRequest request;
  private Split split;
  private Leaderboard board;
  private int number;

  @PostConstruct
  void read() {
    boolean asked = "private".equals(request.getParameter("split"));
    split = asked && isPrivateReadable() ? Split.PRIVATE : Split.PUBLIC;
    board = boards.read(page.getChallenge(), split);
    number = Math.max(1, Math.min(number(request.getParameter("page")), getPages()));
  }

  /** Whether the private part of the board may be seen: by organisers, and by all at the end. */
  public boolean isPrivateReadable() {
    return page.isClosed() || boards.seesSealed(page.getChallenge());
  }

  public boolean isPrivateSplit() {
    return split == Split.PRIVATE;
  }

  public int getCases() {
    return isPrivateSplit() ? page.getChallenge().privateRows() : page.getChallenge().publicRows();
  }

  public List<Boards.Row> getRows() {
    int from = (number - 1) * ROWS;
    List<LeaderboardEntry> all = board.entries();
    return boards.rows(
        page.getChallenge(),
        all.subList(Math.min(from, all.size()), Math.min(from + ROWS, all.size())),
        split,
        language.getCode());
  }

  public int getTotal() {
    return board.entries().size();
  }

  public int getNumber() {
    return number;
  }

  public int getPages() {
    return Math.max(1, (board.entries().size() + ROWS - 1) / ROWS);
  }

  /** The page that holds the visitor's own row, or 0 when there is none. */
  public int getMyPage() {
    for (int i = 0; i < board.entries().size() && caller.isSignedIn(); i++) {
      if (caller.personId().equals(board.entries().get(i).personId())) {
        return i / ROWS + 1;
      }
    }
    return 0;
  }

  /** The address of a page of this board. */
  public String url(int page) {
    return this.page.url("leaderboard")
        + "?page="
        + page
        + (isPrivateSplit() ? "&split=private" : "");
  }

  private static int number(String text) {
    try {
      return text == null ? 1 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
