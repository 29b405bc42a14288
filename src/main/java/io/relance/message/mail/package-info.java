/** Builds e-mails: plain text and HTML of the same words, headers that no name can break, attachments. */
@NullMarked
package io.relance.message.mail;

import org.jspecify.annotations.NullMarked;
