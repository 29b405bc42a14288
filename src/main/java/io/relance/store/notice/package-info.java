/** Notices and drafts on their way from proposed to sent, and what people decide about them. */
@NullMarked
package io.relance.store.notice;

import org.jspecify.annotations.NullMarked;
