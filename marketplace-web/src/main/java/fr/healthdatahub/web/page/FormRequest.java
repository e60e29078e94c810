package fr.healthdatahub.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A request whose form was read by {@link FormReader}. */
final class FormRequest extends HttpServletRequestWrapper {
  private final List<FormPart> parts;
  private final Map<String, String[]> parameters = new LinkedHashMap<>();

  FormRequest(HttpServletRequest request, List<FormPart> parts) {
    super(request);
    this.parts = List.copyOf(parts);
    parameters.putAll(request.getParameterMap());
    for (FormPart part : parts) {
      if (!part.isFile()) {
        parameters.merge(
            part.getName(),
            new String[] {part.text()},
            (before, more) ->
                Stream.of(before, more).flatMap(Arrays::stream).toArray(String[]::new));
      }
    }
  }

  @Override
  public Collection<Part> getParts() {
    return List.copyOf(parts);
  }

  @Override
  public Part getPart(String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
  }

  @Override
  public String getParameter(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = parameters.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(parameters);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(parameters.keySet());
  }
}
