package io.relance.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.message.mail.Mailbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTests {
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "compta@client.example | true | plain",
                "a.b+c_d@sub.client-x.example | true | signs that names may have",
                "o'brien@client.example | true | an apostrophe",
                "rechnung@müller.example | true | a domain in other letters",
                "compta@localhost | true | a domain of one word, in a house of its own",
                "x;compta@client.example | true | one of several is enough",
                "'' | false | nothing",
                "bad address | false | words",
                "n/a | false | a remark",
                "@client.example | false | no name",
                "compta@ | false | no domain",
                "compta@client..example | false | an empty part of the domain",
                ".compta@client.example | false | a name beginning with a dot",
                "a@b@client.example | false | two signs",
                "comptäö@client.example | false | a name that older servers refuse",
            })
    void saysTheSameAsTheWriterOfEmails(String text, boolean expected, String why) {
        assertThat(EmailAddress.isIn(text)).as(why).isEqualTo(expected);
        assertThat(Mailbox.all(text, "").isEmpty()).as(why).isEqualTo(!expected);
    }
}
