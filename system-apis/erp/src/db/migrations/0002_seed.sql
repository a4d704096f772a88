-- The standard chart of accounts.
INSERT INTO accounts (account, name, type) VALUES
  ('1000', 'Cash', 'asset'),
  ('1100', 'Trade receivables', 'asset'),
  ('1150', 'Card payments in clearing', 'asset'),
  ('1200', 'Inventory', 'asset'),
  ('2000', 'Trade payables', 'liability'),
  ('2050', 'Goods received, not invoiced', 'liability'),
  ('2100', 'Gift cards outstanding', 'liability'),
  ('2110', 'Gift cards redeemed', 'liability'),
  ('2200', 'Sales tax', 'liability'),
  ('3000', 'Retained earnings', 'equity'),
  ('4000', 'Sales of goods', 'revenue'),
  ('4050', 'Sales of services', 'revenue'),
  ('4100', 'Sales returns', 'revenue'),
  ('4200', 'Discounts granted', 'revenue'),
  ('4900', 'Finance adjustments', 'revenue'),
  ('5000', 'Cost of goods sold', 'expense'),
  ('5100', 'Stock written off', 'expense'),
  ('5150', 'Stock differences', 'expense'),
  ('5200', 'Payment fees', 'expense')
ON CONFLICT DO NOTHING;
--> statement-breakpoint
-- One period per month.
INSERT INTO periods (period_id, starts, ends)
SELECT to_char(month, 'YYYY-MM'), month, month + interval '1 month'
FROM generate_series(timestamp '2005-01-01', timestamp '2049-12-01', interval '1 month') AS month
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO locations (location_id, name, kind, fulfillment) VALUES
  ('WH-1', 'Central warehouse', 'warehouse', 'automatic'),
  ('WH-2', 'Northern warehouse', 'warehouse', 'manual'),
  ('STORE-1', 'London, Carnaby Street', 'store', 'manual'),
  ('STORE-2', 'Leeds, Briggate', 'store', 'manual'),
  ('STORE-3', 'Bristol, Park Street', 'store', 'manual')
ON CONFLICT DO NOTHING;
--> statement-breakpoint
-- Items to try things out with.
INSERT INTO items (item_id, description, kind, stocked, unit_cost, cost_currency) VALUES
  ('MUG-BLUE', 'Stoneware mug, blue', 'goods', true, 2.10, 'GBP'),
  ('MUG-GREEN', 'Stoneware mug, green', 'goods', true, 2.10, 'GBP'),
  ('TEAPOT-1L', 'Teapot, one liter', 'goods', true, 6.40, 'GBP'),
  ('LANTERN-M', 'Metal lantern, medium', 'goods', true, 1.45, 'GBP'),
  ('CANDLE-SOY', 'Soy candle', 'goods', true, 0.875, 'GBP'),
  ('BUNTING-5M', 'Cotton bunting, five meters', 'goods', true, 1.95, 'GBP'),
  ('CAKESTAND-3', 'Cake stand, three tiers', 'goods', true, 5.25, 'GBP'),
  ('BAG-JUMBO', 'Jumbo shopping bag', 'goods', true, 0.68, 'GBP'),
  ('CLOCK-WALL', 'Wall clock', 'goods', true, 4.20, 'GBP'),
  ('CARD-BIRTHDAY', 'Birthday card', 'goods', true, NULL, NULL),
  ('DELIVERY', 'Delivery', 'service', false, NULL, NULL),
  ('GIFT-CARD-25', 'Gift card, 25.00', 'gift-card', false, NULL, NULL)
ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO item_prices (item_id, price_list, currency, unit_price) VALUES
  ('MUG-BLUE', 'standard', 'GBP', 6.95),
  ('MUG-GREEN', 'standard', 'GBP', 6.95),
  ('TEAPOT-1L', 'standard', 'GBP', 18.50),
  ('LANTERN-M', 'standard', 'GBP', 3.39),
  ('CANDLE-SOY', 'standard', 'GBP', 2.55),
  ('BUNTING-5M', 'standard', 'GBP', 4.95),
  ('CAKESTAND-3', 'standard', 'GBP', 12.75),
  ('BAG-JUMBO', 'standard', 'GBP', 1.95),
  ('CLOCK-WALL', 'standard', 'GBP', 9.95),
  ('CARD-BIRTHDAY', 'standard', 'GBP', 0.425),
  ('DELIVERY', 'standard', 'GBP', 3.95),
  ('GIFT-CARD-25', 'standard', 'GBP', 25.00),
  ('MUG-BLUE', 'standard', 'EUR', 7.95),
  ('TEAPOT-1L', 'standard', 'EUR', 21.00),
  ('MUG-BLUE', 'outlet', 'GBP', 4.95)
ON CONFLICT DO NOTHING;
