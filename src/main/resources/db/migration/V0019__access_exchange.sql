-- Those who could bring a file of units until now send it by exchange.
update post_type set capabilities = capabilities || array['exchange.*']
where code = 'in-charge';
