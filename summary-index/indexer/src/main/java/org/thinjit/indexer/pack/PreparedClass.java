package org.thinjit.indexer.pack;

import java.util.Arrays;
import java.util.Set;
import org.thinjit.indexer.prolog.Outcome;
import org.thinjit.indexer.weave.ClassWeaver;
import org.thinjit.indexer.weave.FlagForm;
import org.thinjit.indexer.weave.FlagPlaces;
import org.thinjit.indexer.weave.StructureCheck;
import org.thinjit.indexer.weave.UnweavableException;

/**
 * A class made ready for the pack but for its flags' numbers. It follows from the plain class, from
 * the forms, and from what the program says about the types that were asked for; from nothing else.
 *
 * @param forms for each method what was to be woven, a constant of {@link FlagForm}
 * @param bytes the class's bytes
 * @param places for each method where its flag's number goes, or {@link FlagPlaces#NO_PLACE}
 * @param failure why methods that should have a prolog have none, or null
 * @param asked names of the types that were asked for
 * @param origin the container's own class file
 */
record PreparedClass(
        byte[] forms,
        byte[] bytes,
        int[] places,
        Outcome failure,
        Set<String> asked,
        ClassFileIdentity origin) {
    /**
     * Prepares a class.
     *
     * @param plain the plain class's bytes
     * @param forms as above
     * @param types what is known of the program's types
     * @param origin the container's own class file
     * @return the class, woven where that is possible
     */
    static PreparedClass of(
            byte[] plain, byte[] forms, ProgramTypes types, ClassFileIdentity origin) {
        if (isEmpty(forms)) {
            return new PreparedClass(forms, plain, new int[forms.length], null, Set.of(), origin);
        }
        AskedTypes asked = new AskedTypes(types);
        byte[] sound = sound(plain, forms, asked);
        Outcome failure = Arrays.equals(forms, sound) ? null : Outcome.UNVERIFIABLE;
        if (!isEmpty(sound)) {
            try {
                ClassWeaver.Template woven = ClassWeaver.template(plain, sound);
                return new PreparedClass(
                        forms, woven.bytes(), woven.places(), failure, asked.names(), origin);
            } catch (UnweavableException e) {
                failure = Outcome.UNWEAVABLE;
            }
        }
        return new PreparedClass(
                forms, plain, new int[forms.length], failure, asked.names(), origin);
    }

    private static byte[] sound(byte[] plain, byte[] forms, AskedTypes types) {
        int[] flags = new int[forms.length];
        Arrays.setAll(flags, i -> forms[i] == FlagForm.NONE ? ClassWeaver.NO_FLAG : i);
        int[] sound = StructureCheck.withoutUnsound(plain, flags, types);
        byte[] result = forms.clone();
        for (int i = 0; i < sound.length; i++) {
            result[i] = sound[i] == ClassWeaver.NO_FLAG ? FlagForm.NONE : forms[i];
        }
        return result;
    }

    private static boolean isEmpty(byte[] forms) {
        for (byte form : forms) {
            if (form != FlagForm.NONE) {
                return false;
            }
        }
        return true;
    }

    /**
     * Sets the numbers of flags in the bytes.
     *
     * @param planned for each method its flag, or -1
     * @return for each method the flag that its prolog now sets, or -1
     */
    int[] number(int[] planned) {
        FlagPlaces.set(bytes, places, planned);
        int[] woven = planned.clone();
        for (int i = 0; i < woven.length; i++) {
            if (places[i] == FlagPlaces.NO_PLACE) {
                woven[i] = ClassWeaver.NO_FLAG;
            }
        }
        return woven;
    }
}
