package io.relance.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar, as the build wrote it into the manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"relance " + (version == null ? "(not packaged)" : version)};
    }
}
