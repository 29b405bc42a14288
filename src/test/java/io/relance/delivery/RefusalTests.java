package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only a refusal that speaks of the address may mark it. */
class RefusalTests {
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    550 5.1.1 <x@a.example> user unknown                        | true  | there is no such mailbox
                    550 5.1.2 host unknown                                      | true  | the domain does not exist
                    501 5.1.3 bad address syntax                                | true  | no address at all
                    550 5.1.6 mailbox has moved                                 | true  | moved, no new address
                    550 5.1.10 null MX                                          | true  | the domain takes no mail
                    550 5.2.1 mailbox disabled                                  | true  | closed
                    550 5.4.1 Recipient address rejected: Access denied         | true  | what Exchange says of unknown users
                    550 5.4.4 unable to route                                   | true  | no way to the domain
                    550 5.5.0 Requested action not taken: mailbox unavailable   | true  | no word of its own in the enhanced code
                    550 5.0.0 no such recipient                                 | true  | likewise
                    550 no such user here                                       | true  | a plain code that is said of mailboxes
                    551 user not local                                          | true  | elsewhere
                    553 mailbox name not allowed                                | true  | a name that cannot be
                    556 domain does not accept mail                             | true  | RFC 7504
                    550 requested action not taken                              | true  | no reason given: it is about the recipient
                    550 5.7.1 relaying denied                                   | false | our own server's policy
                    550 5.7.1 Unable to relay                                   | false | likewise
                    554 5.7.1 refused as spam                                   | false | the message
                    550 5.7.26 unauthenticated sender domain                    | false | our domain's records
                    550 5.1.8 sender domain not found                           | false | our address
                    552 5.2.2 mailbox full                                      | false | emptied tomorrow perhaps
                    552 5.3.4 message too big                                   | false | the message
                    550 5.2.3 message too long for this mailbox                 | false | the message
                    550 5.6.0 content not accepted                              | false | the message
                    550 5.4.6 routing loop                                      | false | servers among themselves
                    503 5.5.1 bad sequence of commands                          | false | we and the server
                    550 relay not permitted                                     | false | the words say it where no enhanced code does
                    550 blocked, see our policy                                 | false | a list
                    550 message rejected: SPF check failed                      | false | our domain's records
                    553 sorry, your sender address is not in my list            | false | our address
                    554 transaction failed                                      | false | of whatever: not certainly of the address
                    552 too much mail data                                      | false | the message
                    571 delivery not authorized                                 | false | policy
                    553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1) | false | qmail that does not relay
                    550 sorry, no mailbox here by that name. (#5.1.1)           | true  | qmail without such a mailbox
                    550 Access denied                                           | false | policy
                    550 Administrative prohibition                              | false | policy
                    550 Mail from 1.2.3.4 rejected                              | false | our server
                    550 JunkMail rejected                                       | false | the message
                    550 you are not allowed to send from this IP                | false | our server
                    550 Message contains restricted attachment                  | false | the message
                    550 Maximum number of messages per hour exceeded            | false | how many we send
                    550 Too many recipients                                     | false | how many we send
                    550 your message was not found to our liking today          | false | words that name no recipient
                    554 no such user                                            | true  | the recipient by name
                    550 rejected                                                | true  | no reason: the code is said of mailboxes
                    550 10.5.1.1 said: no such user                             | true  | an IP address is no enhanced code
                    """)
    void marksTheAddress(String reply, boolean marks, String why) {
        int code = Integer.parseInt(reply.substring(0, 3));
        assertThat(Refusal.blamesTheAddress(code, reply)).as(why).isEqualTo(marks);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    450 4.2.0 mailbox unavailable                        | true  | the mailbox
                    450 4.2.1 mailbox disabled for now                   | true  | the mailbox
                    452 4.2.2 mailbox full                               | true  | the mailbox, whatever the plain code
                    450 4.1.1 user unknown in the local table            | true  | the address
                    450 4.1.8 sender domain not found                    | false | our address
                    450 mailbox busy                                     | true  | no enhanced code: 450 is said of mailboxes
                    450 too many messages per hour                       | false | how many we send
                    451 try again later                                  | false | of whatever
                    451 4.7.1 greylisted                                 | false | policy
                    450 4.7.1 greylisted                                 | false | policy, whatever the plain code
                    452 4.7.0 sending quota for today exceeded           | false | how many we send
                    452 too many recipients                              | false | how many we send
                    452 4.3.1 disk full                                  | false | the server
                    421 4.3.2 shutting down                              | false | the server
                    421 too busy                                         | false | the server
                    450 4.4.1 no answer from the next server             | false | the way
                    452 4.5.3 too many recipients                        | false | how many we send
                    450 later, please (#4.3.0)                           | false | the server, in brackets
                    """)
    void speaksOfTheMailboxForNow(String reply, boolean speaks, String why) {
        int code = Integer.parseInt(reply.substring(0, 3));
        assertThat(Refusal.isOfTheMailboxForNow(code, reply)).as(why).isEqualTo(speaks);
    }
}
