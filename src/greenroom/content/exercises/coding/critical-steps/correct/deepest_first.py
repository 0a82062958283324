MOST_SLACK = 0


def critical_steps(steps):
    minutes = {name: duration for name, duration, _ in steps}
    before = {name: needs for name, _, needs in steps}
    after = {name: [] for name in minutes}
    for name, needs in before.items():
        for needed in needs:
            after[needed].append(name)
    up_to = longest(minutes, before)
    from_here = longest(minutes, after)
    finish = max([0, *up_to.values()])
    through = {name: up_to[name] + from_here[name] - minutes[name] for name in minutes}
    return [finish, sorted(name for name in through if finish - through[name] <= MOST_SLACK)]


def longest(minutes, towards):
    """The longest chain from each step along ``towards``, its own minutes included, without recursion."""
    known = {}
    for root in minutes:
        stack = [root]
        while stack:
            name = stack[-1]
            missing = [other for other in towards[name] if other not in known]
            if missing:
                stack.extend(missing)
            else:
                known[name] = minutes[name] + max((known[other] for other in towards[name]), default=0)
                stack.pop()
    return known
