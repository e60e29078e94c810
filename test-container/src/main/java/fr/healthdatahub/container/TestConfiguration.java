package fr.healthdatahub.container;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands out configuration values of the types that the modules ask for. */
@Dependent
class TestConfiguration {
  @Inject TestContainer container;

  @Produces
  @ConfigProperty
  Optional<String> optional(InjectionPoint point) {
    return container.configured(property(point).name());
  }

  @Produces
  @ConfigProperty
  String text(InjectionPoint point) {
    ConfigProperty property = property(point);
    return container.configured(property.name()).orElse(property.defaultValue());
  }

  @Produces
  @ConfigProperty
  int number(InjectionPoint point) {
    return Integer.parseInt(text(point));
  }

  @Produces
  @ConfigProperty
  boolean flag(InjectionPoint point) {
    return Boolean.parseBoolean(text(point));
  }

  private static ConfigProperty property(InjectionPoint point) {
    return point.getAnnotated().getAnnotation(ConfigProperty.class);
  }
}
