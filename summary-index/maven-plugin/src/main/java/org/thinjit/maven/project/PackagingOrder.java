package org.thinjit.maven.project;

import java.util.List;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Checks that no plugin will replace the jar after it was indexed. Within a phase Maven runs plugins
 * in the order of the POM, so the one that indexes has to stand below those that repackage.
 */
public final class PackagingOrder {
    private static final String OURS = "org.thinjit:thinjit-maven-plugin";
    private static final String PHASE = "package";

    /** The plugins that replace the project's jar, with the goal that does it. */
    private static final Map<String, String> REPACKAGING =
            Map.of(
                    "org.apache.maven.plugins:maven-shade-plugin", "shade",
                    "org.springframework.boot:spring-boot-maven-plugin", "repackage");

    private PackagingOrder() {}

    /**
     * Checks the order.
     *
     * @param project the project, its model resolved
     * @throws MojoFailureException naming the plugin that comes too late
     */
    public static void check(MavenProject project) throws MojoFailureException {
        List<Plugin> plugins = project.getBuildPlugins();
        int ours = 0;
        while (ours < plugins.size() && !plugins.get(ours).getKey().equals(OURS)) {
            ours++;
        }
        for (int later = ours + 1; later < plugins.size(); later++) {
            Plugin plugin = plugins.get(later);
            String goal = REPACKAGING.get(plugin.getKey());
            if (goal != null && bothInPackage(plugins.get(ours), plugin, goal)) {
                throw new MojoFailureException(
                        plugin.getArtifactId()
                                + ":"
                                + goal
                                + " would replace the jar after it was indexed. In the POM, put"
                                + " thinjit-maven-plugin below "
                                + plugin.getArtifactId()
                                + ".");
            }
        }
    }

    private static boolean bothInPackage(Plugin ours, Plugin other, String goal) {
        return runs(ours, "index") && runs(other, goal) && !isSkipped(other.getConfiguration());
    }

    private static boolean runs(Plugin plugin, String goal) {
        for (PluginExecution execution : plugin.getExecutions()) {
            String phase = execution.getPhase();
            boolean here = phase == null || phase.equals(PHASE);
            if (here && execution.getGoals().contains(goal)) {
                return !isSkipped(execution.getConfiguration());
            }
        }
        return false;
    }

    private static boolean isSkipped(Object configuration) {
        Xpp3Dom skip = configuration instanceof Xpp3Dom dom ? dom.getChild("skip") : null;
        return skip != null && "true".equals(skip.getValue());
    }
}
