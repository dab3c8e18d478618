package org.sangathan.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What an account has opened. Nothing that was opened is ever unread again, so what this node once
/// knew need not be asked again: whoever has read everything costs their pages no question.
@Component
class ReadMarks {
  /// Two generations of accounts live at a time.
  private static final int MOST_IN_A_GENERATION = 20_000;

  private final ReadStore store;
  private volatile Map<UUID, Set<UUID>> young = new ConcurrentHashMap<>();
  private volatile Map<UUID, Set<UUID>> old = Map.of();

  ReadMarks(ReadStore store) {
    this.store = store;
  }

  /// Those of the notices that the account has not opened; one question at most.
  List<NoticeBoard.Posted> unread(Collection<NoticeBoard.Posted> notices, UUID account) {
    List<NoticeBoard.Posted> open = without(known(account), notices);
    if (open.isEmpty()) return open;
    Set<UUID> opened = store.among(open, account);
    remember(account, opened);
    return without(opened, open);
  }

  void mark(NoticeBoard.Posted notice, UUID account) {
    if (known(account).contains(notice.id())) return;
    store.mark(notice.cell(), notice.id(), account);
    remember(account, Set.of(notice.id()));
  }

  private static List<NoticeBoard.Posted> without(
      Set<UUID> opened, Collection<NoticeBoard.Posted> notices) {
    return notices.stream().filter(one -> !opened.contains(one.id())).toList();
  }

  private Set<UUID> known(UUID account) {
    Set<UUID> mine = young.get(account);
    return mine == null ? old.getOrDefault(account, Set.of()) : mine;
  }

  private void remember(UUID account, Set<UUID> opened) {
    if (opened.isEmpty()) return;
    if (young.size() >= MOST_IN_A_GENERATION) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
    Set<UUID> all =
        known(account).stream().collect(Collectors.toCollection(ConcurrentHashMap::newKeySet));
    all.addAll(opened);
    young.put(account, all);
  }
}
