import java.io.FileInputStream;
import java.io.InputStream;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Prints one line a file: its name, "conforms" or the first clause that it breaks. The flavour is the one it claims. */
public final class Check {
    public static void main(String[] files) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            System.out.println(file + "\t" + verdict(file));
        }
    }

    private static String verdict(String file) throws Exception {
        try (InputStream content = new FileInputStream(file);
                PDFAParser parser = Foundries.defaultInstance().createParser(content)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(profile(parser.getFlavour().getId()), false).validate(parser);
            if (result.isCompliant()) {
                return "conforms";
            }
            for (TestAssertion test : result.getTestAssertions()) {
                if (test.getStatus() == TestAssertion.Status.FAILED) {
                    return test.getRuleId().getClause() + " " + test.getMessage() + " " + test.getLocation().getContext();
                }
            }
            return "no clause";
        }
    }

    private static ValidationProfile profile(String flavour) throws Exception {
        String name = "org/verapdf/pdfa/validation/PDFA-" + flavour.toUpperCase() + ".xml";
        try (InputStream rules = Check.class.getClassLoader().getResourceAsStream(name)) {
            return Profiles.profileFromXml(rules);
        }
    }
}
