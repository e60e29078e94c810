package fr.healthdatahub.web.researchers;

import fr.healthdatahub.affiliation.publication.Publications;
import fr.healthdatahub.web.page.UploadLimit;
import jakarta.enterprise.context.ApplicationScoped;

/** My profile takes files of publications as large as the API does. */
@ApplicationScoped
class PublicationUploads implements UploadLimit {
  @Override
  public long of(String path) {
    return path.equals(MyProfilePage.PAGE) ? Publications.MOST_BYTES : 0;
  }
}
