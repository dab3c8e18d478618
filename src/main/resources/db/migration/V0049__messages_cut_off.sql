insert into message_template (code, language, text, secret, purpose) values
  ('account-cut-off', 'hi', 'आपके खाते के सभी साइन-इन आपके ऊपर के कार्यालय ने बंद किए हैं। यह आपने नहीं माँगा हो तो उन्हें बताएँ।', array[]::text[], 'service'),
  ('account-cut-off', 'en', 'The office above you has ended all sign-ins of your account. If you did not ask for this, tell them.', array[]::text[], 'service');
