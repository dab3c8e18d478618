/** Sangathan: the membership, the organisation and its figures, live at every level. */
@NullMarked
package org.sangathan;

import org.jspecify.annotations.NullMarked;
