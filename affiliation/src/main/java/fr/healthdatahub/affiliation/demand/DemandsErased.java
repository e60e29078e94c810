package fr.healthdatahub.affiliation.demand;

import java.util.List;

/** Demands are being erased; whoever holds rows of them removes them in this transaction. */
public record DemandsErased(List<String> demandIds) {
  public DemandsErased {
    demandIds = List.copyOf(demandIds);
  }
}
