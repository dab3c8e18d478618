-- The kinds of post that an organisation begins with. They are data: names, capabilities and reach may
-- be changed. Each holds everything that the ones after it hold, because nobody can give what they do
-- not have. No pattern covers a whole module for a booth worker: what is new there is not theirs by itself.
insert into post_type (code, place_in_list, name_hi, name_en, reach, capabilities) values
  ('national-office', 10, 'राष्ट्रीय कार्यालय', 'National office', 'own-and-below', array['*']),
  ('state-office', 20, 'प्रदेश कार्यालय', 'State office', 'own-and-below', array[
    'access.*', 'organisation.*', 'figures.*', 'people.*', 'membership.*', 'exchange.*']),
  ('in-charge', 30, 'प्रभारी', 'In-charge', 'own-and-below', array[
    'access.show-accounts', 'access.create-account', 'access.give-post', 'access.end-post', 'access.reset-password',
    'organisation.*', 'figures.*', 'people.*', 'membership.*']),
  ('constituency-president', 40, 'विधानसभा अध्यक्ष', 'Constituency president', 'own-and-below', array[
    'access.show-accounts', 'access.create-account', 'access.give-post', 'access.end-post', 'access.reset-password',
    'organisation.show-unit', 'organisation.show-tree', 'figures.*', 'people.*', 'membership.*']),
  ('sector-in-charge', 50, 'सेक्टर प्रभारी', 'Sector in-charge', 'own-and-below', array[
    'access.show-accounts', 'access.create-account', 'access.give-post', 'access.end-post', 'access.reset-password',
    'organisation.show-unit', 'organisation.show-tree', 'figures.*', 'people.*', 'membership.*']),
  ('booth-worker', 60, 'बूथ कार्यकर्ता', 'Booth worker', 'own', array[
    'organisation.show-unit', 'organisation.show-tree', 'figures.show-unit', 'figures.pin-figure', 'people.show-people',
    'membership.enrol-member', 'membership.mend-person', 'membership.move-person',
    'membership.withdraw-person']),
  ('auditor', 70, 'लेखा-परीक्षक', 'Auditor', 'own-and-below', array[
    'organisation.show-unit', 'organisation.show-tree', 'figures.*']);
