package org.thinjit.examples.tinyexpr.parser;

import org.thinjit.examples.tinyexpr.symbol.Scope;

/** The rules, wired to one another. */
final class Grammar {
    private final Rule list;
    private final Rule sum;
    private final Rule sign;

    Grammar(Scope scope, boolean powerFromRight) {
        sign = new SignRule(new BaseRule(this, scope));
        Rule power = powerFromRight ? new RightPowerRule(sign) : new LeftPowerRule(sign);
        sum = new SumRule(new ProductRule(power));
        list = new ListRule(sum);
    }

    Rule list() {
        return list;
    }

    Rule sum() {
        return sum;
    }

    Rule sign() {
        return sign;
    }
}
