package org.sangathan.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sangathan.access.Places;
import org.sangathan.access.PostKinds.PostKind;

/// A notice for people to read.
///
/// @param titleHi no title and no text where it was taken back and the reader does not read the
///   trail
/// @param sender by which kind of post; null where there is none such any more
/// @param levelHi of the units that it went to; null for all
/// @param reach how many it went to and how many opened it; null for whoever may not send there
/// @param fresh the reader has not opened it yet
public record NoticeLine(
    UUID id,
    @Nullable String titleHi,
    @Nullable String textHi,
    @Nullable String titleEn,
    @Nullable String textEn,
    @Nullable PostKind sender,
    Places.@Nullable Name senderUnit,
    Places.@Nullable Name unit,
    boolean below,
    @Nullable String levelHi,
    @Nullable String levelEn,
    List<PostKind> kinds,
    Instant sentAt,
    @Nullable Instant takenBackAt,
    @Nullable Reach reach,
    boolean fresh) {

  public record Reach(int receivers, int reads) {}
}
