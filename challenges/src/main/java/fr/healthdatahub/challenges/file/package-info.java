/** Files kept by the digest of their content, and the sealed store of what must stay hidden. */
package fr.healthdatahub.challenges.file;
