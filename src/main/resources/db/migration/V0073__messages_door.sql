insert into message_template (code, language, text, secret, purpose) values
  ('door-changed', 'hi', 'आपके खाते में बदलाव: {change}, {time}। यह आपने नहीं किया हो तो साइन इन करके सब बंद करें, या अपने ऊपर के कार्यालय को बताएँ।', array[]::text[], 'service'),
  ('door-changed', 'en', 'A change in your account: {change}, {time}. If it was not you, sign in and end everything, or tell the office above you.', array[]::text[], 'service');
