package fr.healthdatahub.challenges.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hidden labels, encrypted with AES-256-GCM. The key lies in {@code keys/}, apart from the database
 * and from the files, so that a copy of either opens nothing. The name of an entry is bound to its
 * content: one file cannot be passed off as another.
 */
@ApplicationScoped
public class SealedStore {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private Path sealed;
  private Path keyFile;

  protected SealedStore() {}

  @Inject
  public SealedStore(@ConfigProperty(name = "hub.home") String home) {
    this(Path.of(home));
  }

  public SealedStore(Path home) {
    this.sealed = home.resolve("sealed");
    this.keyFile = home.resolve("keys").resolve("hidden-data.key");
  }

  /** Encrypts and stores; answers the SHA-256 of the plain content. */
  public String seal(String name, byte[] plain) throws IOException {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] cipherText = cipher(Cipher.ENCRYPT_MODE, name, nonce, plain, 0);
    write(sealed.resolve(name), nonce, cipherText);
    return HexFormat.of().formatHex(FileStore.sha256().digest(plain));
  }

  /** Removes drafts that a killed process left; answers how many there were. */
  public int removeDrafts() throws IOException {
    return Drafts.remove(sealed) + Drafts.remove(keyFile.getParent());
  }

  /** Decrypts an entry; fails when it was altered, renamed or sealed with another key. */
  public byte[] unseal(String name) throws IOException {
    byte[] stored = Files.readAllBytes(sealed.resolve(name));
    byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
    return cipher(Cipher.DECRYPT_MODE, name, nonce, stored, NONCE_BYTES);
  }

  private byte[] cipher(int mode, String name, byte[] nonce, byte[] input, int offset)
      throws IOException {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input, offset, input.length - offset);
    } catch (GeneralSecurityException e) {
      throw new IOException("Sealed entry " + name + " cannot be opened with this key", e);
    }
  }

  private synchronized byte[] key() throws IOException {
    if (!Files.exists(keyFile)) {
      byte[] fresh = new byte[KEY_BYTES];
      random.nextBytes(fresh);
      write(keyFile, fresh);
    }
    return Files.readAllBytes(keyFile);
  }

  /** Writes whole or not at all, readable by the owner only: so are files that begin as drafts. */
  private static void write(Path target, byte[]... parts) throws IOException {
    Path folder = Files.createDirectories(target.getParent());
    Path draft = Drafts.create(folder);
    try {
      try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        for (byte[] part : parts) {
          ByteBuffer rest = ByteBuffer.wrap(part);
          while (rest.hasRemaining()) {
            out.write(rest);
          }
        }
        out.force(true);
      }
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Drafts.force(folder);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
