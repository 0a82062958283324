"""The words that tell whether a number is a result, a target, a setting or somebody else's."""

WORK_TIME = frozenset("day week month quarter year".split())
TAKING = frozenset(
    "took take takes taking wait waits waited waiting latency response runtime run runs p50 p90 p95 p99 median mean "
    "average per "
    "until delay downtime turnaround lead cycle handling load loads resolve resolved respond detection answer answers "
    "latencies "
    "needed needs need lasted lasts finishes finished finish completes startup recover recovery backlog open opened build "
    "builds "
    "inference renders processed process stayed stay came comes arrive arrived online freshness refresh lag stale "
    "trains".split()
)
GIVEN = frozenset(
    "target goal aim wanted promised budget limit allowed deadline sla asked required hoped planned contract given "
    "every promise objective slo requirement targeted aimed expected supposed ceiling cap capped max maximum "
    "minimum quota asking asks demanded demands regulator".split()
)
SETTINGS = frozenset(
    "threshold cutoff cut-off learning dropout epochs batch window lag lags horizon folds fold split validation holdout "
    "sample sampled random seed layers dimensions trees depth k context version top temperature alpha beta lambda rank "
    "chunk chunks "
    "confidence significance interval ttl retention within every overlap chunk-size "
    "level alpha= decay momentum patience radius".split()
)
LAGGING = frozenset(("lag", "lags"))
KEPT = frozenset(("retention", "ttl"))
"""What is set only as a time: data are kept for 30 days, and users' retention is measured."""
BACKGROUND = frozenset(
    "traffic users data rows population labels positives positive rollout canary sample samples budget staff".split()
)
OTHERS = frozenset(
    "supplier supplier's suppliers provider provider's "
    "vendor vendor's vendors competitor competitor's competitors industry market paper papers paper's benchmark published "
    "website rival "
    "rival's rivals competition fao ministry national eurostat gartner government statistics publish publishes association "
    "literature leaderboard authors authors' advertised advertises claimed brochure theirs".split()
)
WHOLES = frozenset(
    "people person engineer engineers analyst analysts colleague colleagues team teams staff member members shop shops "
    "stores store sites "
    "site cities countries branches rows tables columns features models machines servers warehouses customers users "
    "clients patients "
    "employees students schools hospitals labels images documents records vans trucks drivers doctors nurses languages "
    "products items "
    "pages services pipelines regions managers directors rules classes categories stakeholders annotators interviews "
    "rounds years months "
    "weeks days beds seats agents sensors turbines wells farms flights planes trains stations questions tickets calls "
    "gpus gpu nodes "
    "cores replicas shards topics epochs layers markets variants arms experiments sprints meetings markets hotels clinics "
    "wards "
    "developers designers interns juniors seniors scientists squads departments units stops lines cameras robots tests "
    "prompts examples "
    "samples sources dashboards queries tokens parameters params brands suppliers households meters lawyers "
    "teachers players games".split()
)
PRICED = frozenset(
    "saved save saves saving savings cost costs costing bill bills revenue sales fees losses loss margin profit spend "
    "spends spent brought "
    "earned waste wasted worth paid pay pays write-offs chargebacks value extra spared recovered avoided cheaper "
    "generated made won "
    "spare spares raised uplift gained lost bring brings earns refunds penalties fines spending invoice expensive".split()
)
SIZED = frozenset(
    "turnover budget phone laptop deal contract company business shop portfolio tariff fine list price tag fund startup".split()
)
PER = frozenset("a per each every daily weekly monthly yearly hourly".split())
REACHED = frozenset(
    "reached reach reaches hit served handles handled handle processed processes caught found uncovered "
    "detected prevented "
    "avoided won win removed freed flagged answered produced delivered saved attracted converted recovered "
    "blocked stopped".split()
)
REACHING = 3
"""So many words before a number at most it is said what it was reached by."""
AGE = frozenset(("aged", "age"))
FAMILIES = ("quality-metric", "system-metric", "business-metric")
RATED = frozenset("rating rated stars score scored scores average mean rates".split())
FIXING = (
    " must ",
    " should ",
    " shall ",
    " had to ",
    " has to ",
    " have to ",
    " wants ",
    " want ",
    " we set ",
    " we put ",
    " i set ",
    " set to ",
    " set at ",
    " put to ",
    " fixed at ",
    " limited to ",
    " time out ",
    " times out ",
)
CHOSEN = frozenset("rounded rounds ignored ignore ignores excluded".split())
RULES = frozenset("rule threshold cutoff regulation sla slo".split())
SUPPOSED = frozenset("would could may might if wouldn't couldn't".split())
"""What is only supposed is nobody's result."""
GOING_ON = frozenset("to down up fell rose went dropped grew cut reduced raised came".split())
GOING = frozenset("went goes go came rose climbed grew got brought moved pushed from back is are was were".split())
COSTING = frozenset("cost costs costed paid pay".split())
"""What something cost once is a price, not a result, unless it is told as one."""
AHEAD = frozenset(("ahead", "advance"))
STANDING = (["in"], ["is"], ["was"], ["are"], ["were"], ["at"], ["of"])
WON_TIME = frozenset("wins win won gains spare spares spared".split())
LABELLED = (["labelled"], ["labeled"], ["annotated"], ["recorded"], ["transcribed"])
SAVED = frozenset("saved saving savings".split())
USED = frozenset("used deployed installed adopted live rolled".split())
SHORT_PERIODS = frozenset("second minute sec".split())
GIVING = frozenset("get gets got gives gave give given brings brought".split())
RATE_PERIODS = frozenset("hour day shift".split())
