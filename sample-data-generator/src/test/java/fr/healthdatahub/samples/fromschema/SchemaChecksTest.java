package fr.healthdatahub.samples.fromschema;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.healthdatahub.samples.SampleRequest;
import fr.healthdatahub.samples.Samples;
import fr.healthdatahub.samples.SchemaText;
import fr.healthdatahub.samples.export.Progress;
import fr.healthdatahub.samples.export.SampleFormat;
import fr.healthdatahub.samples.schema.InvalidSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated passes the check, in every format; else the schema is refused beforehand. */
class SchemaChecksTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
      50   ! {"name":"EXE_SOI_DTD","type":"date"},{"name":"EXE_SOI_DTF","type":"date"},{"name":"PRE_PRE_DTD","type":"date"}
      50   ! {"inOrder":[["a","b"],["b","c"],["a","c"]],"missingValues":["NA"],"fields":[{"name":"a","type":"datetime"},{"name":"b","type":"datetime","constraints":{"maximum":"2016-01-01T00:00:00Z"}},{"name":"c","type":"datetime"}]}
      50   ! {"name":"a","constraints":{"pattern":"^(a|b)c$","required":true}}
      50   ! {"name":"a","constraints":{"pattern":"^ab$|^(cd)$"}}
      50   ! {"name":"a","constraints":{"pattern":"[^\\\\D]{3}"}}
      50   ! {"name":"a","constraints":{"pattern":"[^ a-zA-Z0-9_-]{3}"}}
      50   ! {"name":"a","constraints":{"pattern":"[\\\\.-\\\\/]{3}"}}
      50   ! {"name":"a","constraints":{"pattern":"[😀😁]{2}é"}}
      50   ! {"name":"a","constraints":{"pattern":"[\\u0000-\\uffff]{4}"}}
      50   ! {"name":"a","constraints":{"pattern":"x|","required":true}}
      4    ! {"name":"a","constraints":{"pattern":"a?a?a?a?","unique":true}}
      5    ! {"name":"a","constraints":{"pattern":"(a|b|ab)(c|bc)","unique":true}}
      3000 ! {"name":"a","constraints":{"pattern":"[ab]*[ab]*[ab]*","unique":true}}
      300  ! {"name":"a","constraints":{"pattern":"[a-z]*","minLength":3,"unique":true}}
      20   ! {"name":"a","constraints":{"pattern":"[0-9]{2}","unique":true},"missingValues":["03","97","x"]}
      50   ! {"name":"a","type":"boolean","trueValues":[],"constraints":{"required":true}}
      50   ! {"name":"a","type":"boolean","trueValues":["oui","vrai"],"constraints":{"enum":[true]}}
      50   ! {"name":"a","constraints":{"enum":["a","","NA"]},"missingValues":["NA"]}
      50   ! {"name":"a","type":"number","constraints":{"enum":[0.0001,1e21,2]}}
      50   ! {"name":"a","type":"integer","constraints":{"minimum":-9223372036854775807,"maximum":9223372036854775806}}
      50   ! {"name":"a","type":"integer","constraints":{"minimum":-9223372036854775807,"unique":true}}
      50   ! {"name":"a","type":"integer","constraints":{"maximum":99999999999999999999999}}
      50   ! {"name":"a","type":"number","constraints":{"minimum":1e18,"maximum":1.00001e18,"unique":true}}
      50   ! {"name":"a","type":"number","constraints":{"minimum":1e300}}
      50   ! {"name":"a","type":"number","constraints":{"minimum":1e-12,"maximum":2e-12}}
      50   ! {"name":"a","type":"number","decimals":12,"constraints":{"minimum":1e-12,"maximum":2e-12}}
      50   ! {"name":"a","type":"number","decimals":17}
      50   ! {"name":"a","type":"integer","constraints":{"minimum":-2,"maximum":60,"unique":true},"missingValues":["-1","0","59","n"]}
      50   ! {"name":"a","type":"integer","constraints":{"minimum":-1,"maximum":1,"required":true},"missingValues":["-1"]}
      50   ! {"name":"a..b"},{"name":"..","type":"integer"}
      50   ! {"name":"a","format":"email","constraints":{"maxLength":17,"unique":true}}
      50   ! {"name":"a","format":"uri","constraints":{"minLength":40,"maxLength":40,"unique":true}}
      50   ! {"name":"a","format":"uuid","constraints":{"maxLength":36,"unique":true}}
      50   ! {"name":"a","format":"binary","constraints":{"minLength":5,"maxLength":9,"unique":true}}
      50   ! {"name":"a","constraints":{"minLength":20,"unique":true}}
      12   ! {"name":"a","type":"date","format":"%m","constraints":{"unique":true}}
      50   ! {"name":"a","type":"datetime","format":"%Y-%m-%d %H:%M","constraints":{"unique":true}}
      24   ! {"name":"a","type":"time","format":"%H","constraints":{"unique":true}}
      50   ! {"name":"a","type":"datetime","format":"%d/%m/%Y %H:%M","constraints":{"minimum":"01/01/2020 10:00","maximum":"01/01/2020 10:49","unique":true}}
      50   ! {"name":"a","type":"year","constraints":{"minimum":-5,"maximum":50,"unique":true}}
      50   ! {"name":"a","type":"year","constraints":{"minimum":2050,"required":true}}
      50   ! {"name":"a","type":"yearmonth","constraints":{"minimum":"2030-01"}}
      50   ! {"name":"a","type":"any"},{"name":"b","type":"time","format":"any"}
      50   ! {"name":"a","constraints":null},{"name":"b","type":"date","constraints":{"minimum":null,"pattern":null}}
      1    ! {"name":"a","constraints":{"unique":true}}
      50   ! {"primaryKey":["a","b"],"fields":[{"name":"a","constraints":{"enum":["x","y"]}},{"name":"b","constraints":{"pattern":"a?[0-9]?a?[0-9]?"}}]}
      50   ! {"fields":[{"name":"id","constraints":{"unique":true}},{"name":"up"}],"foreignKeys":[{"fields":"up","reference":{"fields":"id"}}]}
      50   ! {"resources":[{"name":"v","schema":{"primaryKey":"p","fields":[{"name":"p","constraints":{"required":true}},{"name":"w"}],"foreignKeys":[{"fields":"p","reference":{"resource":"p","fields":"id"}},{"fields":"w","reference":{"resource":"p","fields":"town"}}]}},{"name":"p","schema":{"primaryKey":"id","missingValues":["NA"],"fields":[{"name":"id"},{"name":"town"}]}}]}
      50   ! {"resources":[{"name":"v","schema":{"fields":[{"name":"a","constraints":{"required":true}},{"name":"b"}],"foreignKeys":[{"fields":["a","b"],"reference":{"resource":"p","fields":["a","b"]}},{"fields":["a","b"],"reference":{"resource":"p","fields":["a","b"]}}]}},{"name":"p","schema":{"primaryKey":["a","b"],"fields":[{"name":"a"},{"name":"b"}]}}]}
      """)
  void passesTheCheck(long rows, String fields) throws IOException {
    String json = GeneratedFolder.schema(fields);
    for (SampleFormat format : List.of(SampleFormat.CSV, SampleFormat.PARQUET)) {
      assertEquals(
          List.of(),
          GeneratedFolder.findings(json, rows, format, folder.resolve(format.name())),
          format.name());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
      50   ! {"name":"EXE_SOI_DTD","type":"date"},{"name":"BEN_NAI_ANN","type":"year"} ! are of the SNDS
      50   ! {"inOrder":[["a","b"]],"fields":[{"name":"a","type":"date","format":"%d.%m.%Y"},{"name":"b","type":"date","format":"%d.%m.%Y"}]} ! the order in time of [a, b] cannot be held
      50   ! {"inOrder":[["a","b"],["b","a"]],"fields":[{"name":"a","type":"date"},{"name":"b","type":"date"}]} ! the order in time of [a, b] cannot be held
      50   ! {"name":"a","type":"date","format":"%d%d"} ! has %d twice in a row
      50   ! {"name":"a","constraints":{"pattern":"(a{10000}){10000}"}} ! longer than 10000 characters
      50   ! {"name":"a","constraints":{"pattern":"((((a{99}){99}){99}){99}){99}"}} ! longer than 10000
      50   ! {"name":"a","constraints":{"pattern":"a{2}+"}} ! a possessive +
      50   ! {"name":"a","constraints":{"pattern":"a++a"}} ! a possessive +
      50   ! {"name":"a","constraints":{"pattern":"[a-z&&[aeiou]]{5}"}} ! a [ or && within []
      50   ! {"name":"a","constraints":{"pattern":"a^b"}} ! a ^ inside
      50   ! {"name":"a","constraints":{"pattern":"a$b"}} ! a $ inside
      50   ! {"name":"a","constraints":{"pattern":"(^a){2}"}} ! no value can be generated
      50   ! {"name":"a","constraints":{"pattern":"()","required":true}} ! missing values only
      20000 ! {"name":"a","constraints":{"pattern":"a?[ab]{9000}a?","unique":true}} ! rows; ask for fewer rows or a simpler pattern
      50   ! {"name":"a","constraints":{"pattern":"(a|a|a|a){20}","unique":true}} ! and 1 were found for 50 rows
      50   ! {"name":"a","constraints":{"pattern":"(a|b){9000}"}} ! does not match
      50   ! {"name":"a","constraints":{"pattern":5}} ! pattern must be: a text
      10   ! {"name":"a","constraints":{"pattern":"a?a?a?a?","unique":true}} ! the key [a] has 4 values only for 10 rows
      6    ! {"name":"a","constraints":{"pattern":"(a|b|ab)(c|bc)","unique":true}} ! the key [a] has 5 values only
      1000001 ! {"name":"a","constraints":{"pattern":"[ab]*[ab]*[ab]*","unique":true}} ! up to 1000000 are looked for, and 1000000 were found for 1000001 rows
      3    ! {"name":"a","constraints":{"enum":["a","a","b"],"unique":true}} ! the key [a] has 2 values only for 3 rows
      3    ! {"name":"a","type":"number","constraints":{"enum":[1,"1",1.0,"01"],"unique":true}} ! the key [a] has 1 values
      3    ! {"name":"a","type":"integer","constraints":{"enum":[1,"two"]}} ! the value "two" is no whole number
      3    ! {"name":"a","constraints":{"enum":["ab","abc"],"maxLength":2}} ! the value "abc" has more than 2
      3    ! {"name":"a","constraints":{"enum":["ab","b"],"pattern":"a."}} ! the value "b" does not match
      3    ! {"name":"a","type":"date","constraints":{"enum":["2020-02-30"]}} ! the value "2020-02-30" has not the format
      3    ! {"name":"a","constraints":{"enum":["x"],"required":true},"missingValues":["x"]} ! the value "x" stands for
      3    ! {"name":"a","constraints":{"enum":["x"]},"missingValues":["x"]} ! missing values only
      3    ! {"name":"a","constraints":{"enum":["x"]},"marginal":{"values":{"y":1}}} ! the value "y" is not in the list
      3    ! {"name":"a","constraints":{"enum":[["x"]]}} ! enum must be
      3    ! {"name":"a","type":"boolean","constraints":{"pattern":"t.*"}} ! the value "false" does not match
      50   ! {"primaryKey":"id","fields":[{"name":"id"},{"name":"code"}],"foreignKeys":[{"fields":"id","reference":{"fields":"code"}}]} ! the key [id] points to rows before in its own table
      50   ! {"primaryKey":"id","fields":[{"name":"id"},{"name":"up","constraints":{"required":true}}],"foreignKeys":[{"fields":"up","reference":{"fields":"id"}}]} ! the key [up] points to rows before
      50   ! {"name":"a","type":"integer","constraints":{"minimum":9223372036854775808}} ! need more than 18 digits
      50   ! {"name":"a","type":"integer","constraints":{"minimum":2.5}} ! minimum must be: a whole number
      50   ! {"name":"a","type":"number","decimals":3,"constraints":{"minimum":1e17}} ! need more than 18 digits
      50   ! {"name":"a","type":"number","constraints":{"minimum":"low"}} ! minimum must be: a number
      50   ! {"name":"a","type":"number","decimalChar":","} ! decimalChar must be: a point
      50   ! {"name":"a","type":"number","groupChar":" "} ! groupChar must be: absent
      50   ! {"name":"a","type":"year","constraints":{"minimum":10000}} ! a year has 4 digits
      50   ! {"name":"a","format":"email","constraints":{"maxLength":5}} ! the format email needs 16 characters
      50   ! {"name":"a","format":"uuid","constraints":{"minLength":37}} ! the format uuid needs 36
      50   ! {"name":"a","constraints":{"maxLength":-1}} ! maxLength must be: a whole number from 1
      50   ! {"name":"a","constraints":{"minLength":20000}} ! minLength must be: a whole number from 0 to 10000
      13   ! {"name":"a","type":"date","format":"%m","constraints":{"unique":true}} ! the key [a] has 12 values only
      50   ! {"name":"a","type":"date","format":"%H"} ! has %H, which a date has not; possible: %Y %m %d %j
      50   ! {"name":"a","type":"time","format":""} ! missing values only
      50   ! {"name":"a","marginal":{"missing":2}} ! marginal.missing must be
      50   ! {"name":"a","type":"integer","marginal":{"bounds":[1,2,3],"shares":[0,0]}} ! one of them greater than 0
      50   ! {"name":"a","type":"integer","marginal":{"bounds":[3,2],"shares":[1]}} ! marginal.bounds must be
      50   ! {"name":"a","marginal":{"values":{"x":0}}} ! one of them greater than 0
      50   ! {"name":"a","type":"duration"} ! a has the type duration; known
      50   ! {"name":"a\\ud800"} ! both halves are needed
      50   ! {"resources":[{"name":"v","schema":{"fields":[{"name":"p","type":"integer"}],"foreignKeys":[{"fields":"p","reference":{"resource":"p","fields":"id"}}]}},{"name":"p","schema":{"primaryKey":"id","fields":[{"name":"id"}]}}]} ! p points to id; both must be numbers
      50   ! {"resources":[{"name":"v","schema":{"fields":[{"name":"p","constraints":{"maxLength":5}}],"foreignKeys":[{"fields":"p","reference":{"resource":"p","fields":"id"}}]}},{"name":"p","schema":{"primaryKey":"id","fields":[{"name":"id"}]}}]} ! v: p points to p, where
      50   ! {"resources":[{"name":"v","schema":{"primaryKey":"p","fields":[{"name":"p"}],"foreignKeys":[{"fields":"p","reference":{"resource":"p","fields":"town"}}]}},{"name":"p","schema":{"fields":[{"name":"town"}]}}]} ! the key [p] has 1 values only
      """)
  void isRefusedWithWords(long rows, String fields, String words) {
    String json = GeneratedFolder.schema(fields);
    InvalidSchema wrong =
        assertThrows(
            InvalidSchema.class,
            () -> GeneratedFolder.findings(json, rows, SampleFormat.CSV, folder.resolve("s")));
    assertTrue(wrong.getMessage().contains(words), wrong.getMessage());
    assertFalse(wrong.in(Locale.FRENCH).contains(words), wrong.in(Locale.FRENCH));
  }

  @Test
  void listedKeysDependNeitherOnThreadsNorOnShards() throws IOException {
    String json =
        GeneratedFolder.schema(
            "{\"name\":\"a\",\"constraints\":{\"pattern\":\"[ab]*[ab]*[ab]*\",\"unique\":true}}");
    SampleRequest request =
        Samples.ofSchema(new SchemaText("t.json", json)).request().withSize(5001);
    byte[] whole = bytes("one", request.withThreads(1));
    assertArrayEquals(whole, bytes("three", request.withThreads(3)));
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = 1; i <= 3; i++) {
      byte[] part = bytes("shard" + i, request.withShard(i, 3));
      int start = i == 1 ? 0 : new String(part, StandardCharsets.UTF_8).indexOf('\n') + 1;
      joined.write(part, start, part.length - start);
    }
    assertArrayEquals(whole, joined.toByteArray());
  }

  private byte[] bytes(String name, SampleRequest request) throws IOException {
    Path out = folder.resolve(name);
    Samples.run(request).write(out, Progress.NONE);
    return Files.readAllBytes(out.resolve("t.csv"));
  }

  @Test
  void aByteOrderMarkIsNoHarm() {
    assertEquals(
        1, SchemaFile.read("s.json", "\uFEFF{\"fields\":[{\"name\":\"a\"}]}").tables().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "UTF-16"})
  void aFileThatIsNotUtf8IsNamed(String charset) throws IOException {
    Path file = folder.resolve("latin.json");
    Files.writeString(file, "{\"title\":\"été\"}", Charset.forName(charset));
    InvalidSchema wrong = assertThrows(InvalidSchema.class, () -> SchemaText.read(file));
    assertEquals("latin.json: this file is not in UTF-8; save it as UTF-8", wrong.getMessage());
  }

  @Test
  void jsonThatIsTooDeepIsNamed() {
    InvalidSchema wrong =
        assertThrows(InvalidSchema.class, () -> SchemaFile.read("s.json", "[".repeat(5000)));
    assertTrue(wrong.getMessage().contains("too deep"), wrong.getMessage());
  }
}
