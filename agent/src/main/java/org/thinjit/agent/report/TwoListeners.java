package org.thinjit.agent.report;

import org.thinjit.discovery.ClassLoading;
import org.thinjit.discovery.ClassStates;

/** Tells two listeners, in this order. */
final class TwoListeners implements RunListener {
    private final RunListener first;
    private final RunListener second;

    TwoListeners(RunListener first, RunListener second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public void flag(int method) {
        first.flag(method);
        second.flag(method);
    }

    @Override
    public void nudge(int number) {
        first.nudge(number);
        second.nudge(number);
    }

    @Override
    public void request(int number) {
        first.request(number);
        second.request(number);
    }

    @Override
    public void verification(int number, int verified) {
        first.verification(number, verified);
        second.verification(number, verified);
    }

    @Override
    public void recorded(int number) {
        first.recorded(number);
        second.recorded(number);
    }

    @Override
    public void link(int number) {
        first.link(number);
        second.link(number);
    }

    @Override
    public void skip(int number, String reason) {
        first.skip(number, reason);
        second.skip(number, reason);
    }

    @Override
    public void note(String text) {
        first.note(text);
        second.note(text);
    }

    @Override
    public void ended(String why) {
        first.ended(why);
        second.ended(why);
    }

    @Override
    public void load(int number, boolean ahead) {
        first.load(number, ahead);
        second.load(number, ahead);
    }

    @Override
    public ClassLoading timed(ClassLoading loading, ClassStates states) {
        return second.timed(first.timed(loading, states), states);
    }
}
