/** What a decision is made from: the account with its history, what the night shares, and what the law lets be charged. */
@NullMarked
package io.relance.dunning.given;

import org.jspecify.annotations.NullMarked;
