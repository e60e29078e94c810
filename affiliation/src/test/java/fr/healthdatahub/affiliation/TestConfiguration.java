package fr.healthdatahub.affiliation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out configuration values, which are texts in affiliation. */
@Dependent
class TestConfiguration {
  @Inject TestContainer container;

  @Produces
  @ConfigProperty
  String text(InjectionPoint point) {
    ConfigProperty property = point.getAnnotated().getAnnotation(ConfigProperty.class);
    return container.configured(property.name()).orElse(property.defaultValue());
  }
}
