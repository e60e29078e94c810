package fr.healthdatahub.accounts.role;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person holds a role, by the decision of another. */
@Entity
@Table(schema = "accounts", name = "role_grant")
class RoleGrant {
  @Id private String id;

  @Column(name = "person_id")
  private String personId;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

  protected RoleGrant() {}

  String personId() {
    return personId;
  }

  Role role() {
    return role;
  }
}
