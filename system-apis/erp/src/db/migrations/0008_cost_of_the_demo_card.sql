-- The one demo item without a cost: what leaves is to cost something.
UPDATE items SET unit_cost = 0.18, cost_currency = 'GBP' WHERE item_id = 'CARD-BIRTHDAY' AND unit_cost IS NULL;
