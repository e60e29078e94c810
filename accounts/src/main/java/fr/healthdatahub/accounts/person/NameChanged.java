package fr.healthdatahub.accounts.person;

/** A person is called otherwise, or is gone; observers run after the commit. */
public record NameChanged(String personId) {}
