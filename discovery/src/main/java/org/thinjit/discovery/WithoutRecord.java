package org.thinjit.discovery;

/** The same answer for every flag and every class, for runs that have no earlier ones to follow. */
final class WithoutRecord implements Experience {
    private final boolean known;

    WithoutRecord(boolean known) {
        this.known = known;
    }

    @Override
    public boolean knowsFlag(int flag) {
        return known;
    }

    @Override
    public boolean knowsClass(int number) {
        return known;
    }

    @Override
    public void knownFlags(IntRow into) {
        into.clear();
    }

    @Override
    public void behind(int flag, IntRow into) {
        into.clear();
    }
}
