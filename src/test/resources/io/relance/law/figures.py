"""A second, independent calculation of late interest and fixed sums, to hold the program to.

It goes day by day instead of from change to change, knows nothing of the program's classes, and reads only its
reference rates. `python3 figures.py ../../../../../main/resources/io/relance/law/rates.csv > figures.csv` writes the
cases anew; they are seeded, so the same program gives the same file.
"""
import csv, random, sys
from calendar import isleap, monthrange
from datetime import date, timedelta
from decimal import Decimal as D, ROUND_CEILING, ROUND_HALF_UP

CENT = D("0.01")
ONE = timedelta(days=1)


def cents(value):
    return value.quantize(CENT, ROUND_HALF_UP)


def months_later(day, months):
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class Rates:
    def __init__(self, path):
        self.rows = [(r["rate"], date.fromisoformat(r["from"]), date.fromisoformat(r["to"]), D(r["percent"]))
                     for r in csv.DictReader(open(path, encoding="utf-8"))]

    def on(self, name, day):
        """The rate and the number of its publication, which separates periods; None where nobody published one."""
        for number, (rate, first, last, percent) in enumerate(self.rows):
            if rate == name and first <= day <= last:
                return percent, number
        return None


def half(day):
    return date(day.year, 1 if day.month < 7 else 7, 1)


def statutory(rates, country, customer, day):
    """(percent, key): a new key begins a new period."""
    def margin(name, points):
        found = rates.on(name, half(day))
        return None if found is None else (found[0] + points, ("half", half(day)))

    def published(name):
        return rates.on(name, day)

    if country == "FR":
        if customer == "consumer":
            return published("fr-legal-interest")
        return margin("ecb-mro", D(10) if customer == "business" else D(8))
    if country == "BE":
        if customer == "consumer":
            return published("be-legal-interest")
        found = published("be-late-payment")
        if found is not None:
            return found
        plain = margin("ecb-mro", D(8))
        return None if plain is None else ((plain[0] * 2).to_integral_value(ROUND_CEILING) / 2, plain[1])
    if country == "LU":
        return published("lu-legal-interest") if customer == "consumer" else margin("ecb-mro", D(8))
    if country == "DE":
        return margin("de-basiszinssatz", D(5) if customer == "consumer" else D(9))
    if country == "NL":
        if customer == "consumer":
            return published("nl-wettelijke-rente")
        found = published("nl-handelsrente")
        return found if found is not None else margin("ecb-mro", D(8))
    if country == "UK":
        return None if customer == "consumer" else margin("uk-bank-rate", D(8))


def easter(year):
    """Gauss, in the form of Lichtenberg."""
    k = year // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    sz = 7 - (year + year // 4 + s) % 7
    oe = 7 - (og - sz) % 7
    return date(year, 3, 1) + timedelta(days=og + oe - 1)


def belgian_working_day(day):
    e = easter(day.year)
    moving = {e + timedelta(days=n) for n in (1, 39, 50)}
    fixed = {(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)}
    return day.weekday() != 6 and day not in moving and (day.month, day.day) not in fixed


def clock_starts(country, sent, by):
    if by == "email":
        return sent + ONE
    if country == "NL":
        return sent + 3 * ONE
    day, left = sent, 3
    while left:
        day += ONE
        left -= belgian_working_day(day)
    return day


def scale(slices, amount):
    total, left = D(0), amount
    for width, flat, share in slices:
        if left > 0:
            part = min(left, width) if width else left
            total += flat + part * share
            left -= part
    return cents(total)


def fixed_sum(country, customer, amount):
    if customer == "consumer":
        if country == "BE":
            if amount <= 150:
                return D("20.00")
            if amount <= 500:
                return cents(30 + (amount - 150) / 10)
            return min(D("2000.00"), cents(65 + (amount - 500) / 20))
        if country != "NL":
            return D("0.00")
    if country == "UK":
        return D("40.00") if amount < 1000 else D("70.00") if amount < 10000 else D("100.00")
    if country == "NL":
        steps = [(D(2500), 0, D("0.15")), (D(2500), 0, D("0.10")), (D(5000), 0, D("0.05")),
                 (D(190000), 0, D("0.01")), (None, 0, D("0.005"))]
        return max(D("40.00"), min(D("6775.00"), scale(steps, amount)))
    return D("40.00")


def charge(rates, c):
    """(interest, fixed sum, left in all, periods)"""
    country, customer, due, until = c["country"], c["customer"], c["due"], c["paid"]
    consumer = customer == "consumer"
    if until <= due:
        reduced = sum((a for d, a in c["payments"] if d <= until), D(0)) + sum(
            (a for d, a in c["credits"] if d <= until), D(0))
        return D("0.00"), D("0.00"), max(D(0), c["amount"] - reduced), 0
    clock = consumer and country in ("BE", "NL")
    allowed = None
    if clock and c["notice"] and c["notice"] > due:
        allowed = clock_starts(country, c["notice"], c["by"]) + 14 * ONE
    # when interest begins
    first = due + ONE
    if country == "FR" and consumer:
        first = max(c["notice"], due) + ONE if c["notice"] else None
    if country == "BE" and consumer:
        first = allowed
    if country == "LU" and consumer:
        first = months_later(due, 3) + ONE
    if country == "UK" and consumer and c["rate"] is None:
        first = None
    # what was ever owed: credit notes take back from the beginning
    principal = c["amount"]
    for day, amount in c["credits"]:
        if day <= until:
            principal = max(D(0), principal - amount)
    # the fixed sum on what was still unpaid when it came to be owed
    owed_from = allowed if clock else due + ONE
    sum_owed = D("0.00")
    if owed_from is not None and owed_from <= until and not (consumer and country == "BE" and c["rate"] is None):
        base = principal - sum((a for d, a in c["payments"] if d < owed_from), D(0))
        if base > 0:
            sum_owed = fixed_sum(country, customer, base)
    left_interest, compounded, costs_paid, total = D("0.00"), D("0.00"), D("0.00"), D("0.00")
    days, key, base_of, percent_of, divisor_of, periods = 0, None, None, None, None, 0
    locked = None
    birthdays = {months_later(first - ONE, 12 * n) for n in range(1, 20)} if first and country == "NL" else set()
    payments = sorted(c["payments"], key=lambda p: p[0])
    day = min([due] + [d for d, _ in payments]) if payments else due

    def close():
        nonlocal days, total, left_interest, periods
        if days:
            amount = cents(base_of * percent_of * days / (100 * D(divisor_of)))
            total += amount
            left_interest += amount
            periods += 1
        days = 0

    while day <= until:
        base = principal + compounded
        if first and day >= first and base > 0:
            if c["rate"] is not None:
                percent, now = c["rate"], "agreed"
            else:
                if country == "UK" or (country == "FR" and customer == "public"):
                    locked = locked or statutory(rates, country, customer, first)
                    found = (locked[0], "locked")
                else:
                    found = statutory(rates, country, customer, day)
                assert found, (country, customer, day)
                percent, now = found
            divisor = (366 if isleap(day.year) else 365) if country == "DE" else 365
            now = (now, base, divisor)
            if now != key:
                close()
                key, base_of, percent_of, divisor_of = now, base, percent, divisor
            days += 1
        if day in birthdays and days:
            close()
            key, compounded = None, left_interest
        for on, amount in [p for p in payments if p[0] == day]:
            close()
            key = None
            costs = (sum_owed if owed_from is not None and owed_from <= day else D(0)) - costs_paid
            order = [("principal", principal), ("interest", left_interest), ("costs", costs)]
            if c["allocation"] != "principal-first":
                order.reverse()
            for what, owed in order:
                part = min(owed, amount)
                amount -= part
                if what == "principal":
                    principal -= part
                elif what == "interest":
                    left_interest -= part
                else:
                    costs_paid += part
            compounded = min(compounded, left_interest)
        day += ONE
    close()
    return total, sum_owed, principal + left_interest + sum_owed - costs_paid, periods


def cases(seed, many, rates):
    rnd = random.Random(seed)
    pairs = [(a, b) for a in ("FR", "BE", "LU", "DE", "NL", "UK") for b in ("business", "consumer", "public")]
    found = []
    while len(found) < many:
        country, customer = pairs[len(found) % len(pairs)]
        start, days = date(2015, 7, 1), 4100
        due = start + timedelta(days=rnd.randrange(days))
        paid = due + timedelta(days=rnd.choice([0, 1, 5, 30, rnd.randrange(1, 200), rnd.randrange(1, 1200)]))
        amount = D(rnd.choice([rnd.randrange(1, 100_000), rnd.randrange(1, 5_000_000), rnd.randrange(1, 90_000_000)])) / 100
        rate = D(rnd.randrange(1, 2000)) / 100 if rnd.random() < 0.2 else None
        notice = due + timedelta(days=rnd.randrange(-3, 60)) if rnd.random() < 0.7 else None
        case = dict(country=country, customer=customer, amount=amount, due=due, paid=paid, rate=rate, notice=notice,
                    by=rnd.choice(["post", "email"]), payments=[], credits=[],
                    allocation=rnd.choice(["principal-first", "costs-and-interest-first"]))
        for _ in range(rnd.choice([0, 0, 0, 1, 2, 3])):
            on = due + timedelta(days=rnd.randrange(-10, max(1, (paid - due).days) + 1))
            if on not in [d for d, _ in case["payments"]]:
                case["payments"].append((on, max(CENT, cents(amount * rnd.randrange(1, 60) / 100))))
        if rnd.random() < 0.15:
            case["credits"].append((due + timedelta(days=rnd.randrange(0, 40)), max(CENT, cents(amount * rnd.randrange(1, 110) / 100))))
        if paid > date(2026, 12, 31):
            continue
        try:
            found.append((case, charge(rates, case)))
        except AssertionError:
            continue  # a rate of those days is missing: other tests look at that
    return found


if __name__ == "__main__":
    rates = Rates(sys.argv[1])
    print("country,customer,amount,due,paid,rate,notice,by,payments,credits,allocation,interest,sum,left,periods")
    for c, (interest, fixed, left, periods) in cases(20261122, 720, rates):
        moves = lambda found: " ".join(f"{d}={a}" for d, a in found)
        print(",".join(str(x) for x in (
            c["country"], c["customer"], cents(c["amount"]), c["due"], c["paid"], c["rate"] or "", c["notice"] or "", c["by"],
            moves(c["payments"]), moves(c["credits"]), c["allocation"], interest, fixed, cents(left), periods)))
