#!/usr/bin/python3
"""Fills a fresh Tryton 6.0 database with the books Tierline needs: company, chart, periods, warehouses, one user of the API.
usage: seed.py <trytond.conf> <database> <books.json> <last year>    (the user's password comes on stdin)
In process, in one transaction: nothing is there until all of it is."""
import datetime
import json
import sys

from trytond.config import config

config.update_etc(sys.argv[1])
from trytond.pool import Pool  # noqa: E402  (reads the configuration when it is imported)
from trytond.transaction import Transaction  # noqa: E402

database, books, last_year = sys.argv[2], json.load(open(sys.argv[3])), int(sys.argv[4])
password = sys.stdin.readline().strip()

# Which flags of an account type stand for which type of ours; the adapter reads them the other way round.
TYPES = {
    'asset': ('Assets', {'statement': 'balance', 'assets': True}),
    'liability': ('Liabilities', {'statement': 'balance', 'assets': False}),
    'equity': ('Equity', {'statement': 'balance', 'assets': False}),
    'revenue': ('Revenue', {'statement': 'income', 'revenue': True}),
    'expense': ('Expenses', {'statement': 'income', 'expense': True}),
}
GROUPS = ['Sales', 'Sales Administrator', 'Stock', 'Stock Administration', 'Stock Force Assignment', 'Account',
    'Account Administration', 'Product Administration', 'Party Administration']


def create(model, **values):
    return Pool().get(model).create([values])[0]


def company():
    about = books['company']
    currency = create('currency.currency', name=about['currencyName'], code=about['currency'], symbol=about['symbol'],
        numeric_code=about['numeric'])
    create('currency.currency.rate', currency=currency.id, date=datetime.date(books['firstYear'], 1, 1), rate=1)
    party = create('party.party', name=about['name'], code='COMPANY')
    return create('company.company', party=party.id, currency=currency.id)


def chart(company):
    types = {key: create('account.account.type', name=name, company=company, **flags).id
        for key, (name, flags) in TYPES.items()}
    Pool().get('account.account').create([{'name': account['name'], 'code': account['code'], 'company': company,
        'type': types[account['type']]} for account in books['accounts']])


def periods(company):
    """A year's sequence numbers what is posted; it is not strict, so that postings need not queue for it."""
    SequenceType, FiscalYear = Pool().get('ir.sequence.type'), Pool().get('account.fiscalyear')
    kind, = SequenceType.search([('name', '=', 'Account Move')])
    years = FiscalYear.create([{'name': str(year), 'company': company, 'invoice_sequences': [],
        'post_move_sequence': create('ir.sequence', name='Posted moves %d' % year, sequence_type=kind.id, company=company,
            prefix='%d-' % year).id,
        'start_date': datetime.date(year, 1, 1), 'end_date': datetime.date(year, 12, 31)}
        for year in range(books['firstYear'], last_year + 1)])
    FiscalYear.create_period(years)


def journal(company):
    Sequence = Pool().get('ir.sequence')
    sequence, = Sequence.search([('name', '=', 'Default Account Journal')])
    create('account.journal', name='Tierline', code='TIERLINE', type='general', sequence=sequence.id)


def warehouses():
    """Goods come in, lie and go out at one place: a movement of ours is one move there."""
    Location = Pool().get('stock.location')
    lost, = Location.search([('type', '=', 'lost_found')])
    old, = Location.search([('type', '=', 'warehouse')])
    Location.write([old], {'code': 'OLD', 'active': False})
    for location in books['locations']:
        zone = create('stock.location', name=location['name'] + ' stock', code=location['code'] + ' STOCK', type='storage').id
        create('stock.location', name=location['name'], code=location['code'], type='warehouse', input_location=zone,
            output_location=zone, storage_location=zone, lost_found_location=lost.id)


def sales():
    """A sale stays confirmed: the worker would make it done, after which it can be neither changed nor cancelled."""
    Configuration = Pool().get('sale.configuration')
    Configuration.write([Configuration(1)], {'sale_invoice_method': 'manual', 'sale_shipment_method': 'manual',
        'sale_process_after': datetime.timedelta(days=36500)})


def user(company):
    Group = Pool().get('res.group')
    groups = Group.search([('name', 'in', GROUPS)])
    assert len(groups) == len(GROUPS), [group.name for group in groups]
    create('res.user', name='Tierline', login='tierline', password=password, company=company,
        companies=[('add', [company])], groups=[('add', [group.id for group in groups])])


Pool.start()
pool = Pool(database)
with Transaction().start(database, 0, readonly=True):
    pool.init()
with Transaction().start(database, 1) as transaction:
    company_id = company().id
    with transaction.set_context(company=company_id):
        Pool().get('res.user').write([Pool().get('res.user')(1)], {'companies': [('add', [company_id])], 'company': company_id})
        chart(company_id)
        periods(company_id)
        journal(company_id)
        warehouses()
        sales()
        user(company_id)
    transaction.commit()
