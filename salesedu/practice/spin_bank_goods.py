"""Three invented sales to companies that make or sell goods: a furniture maker, a farm, bicycle shops."""

from salesedu.i18n import N_
from salesedu.practice.spin_sale import Sale

_FURNITURE = Sale(
    id="furniture",
    brief=N_("The buyer makes tables. The seller offers software that plans how boards are cut."),
    situation=(
        N_("How many tables do you make in a week?"),
        N_("Who plans how a board is cut?"),
        N_("Which saws do you work with?"),
        N_("Where do you buy your wood?"),
    ),
    problem=(
        N_("How satisfied are you with the amount of wood that is left over?"),
        N_("How often is a table cut wrong?"),
    ),
    implication=(
        N_("When a board is cut wrong, what does that do to the delivery date?"),
        N_("What does the wood that is thrown away cost you in a year?"),
    ),
    need_payoff=(
        N_("If you made the same tables from fewer boards, what would you use that money for?"),
        N_("Why would it be important to you to know the waste before the first cut?"),
    ),
    pitch=(
        N_("Our software was developed by engineers and wins prizes every year."),
        N_("We provide a complete solution, and this month there is a discount."),
    ),
    states=N_("Obviously you throw away far too much wood."),
    facts=(
        N_("We make about sixty tables a week."),
        N_("The foreman plans the cuts, with a pencil."),
    ),
    implied=(
        N_("The container with the left-over wood is full rather often."),
        N_("Last week we had to buy ten boards twice."),
    ),
    explicit=(
        N_("I want to see the waste before we cut, not after."),
        N_("We need plans that a new colleague understands as well."),
    ),
    feature=N_("The software draws every cut on the screen."),
    advantage=N_("As cuts are drawn first, workshops can compare several plans."),
    benefit=N_(
        "You want to see the waste before you cut: the drawing shows it in percent while the board "
        "is still whole."
    ),
    meets=N_("The drawing shows the waste in percent while the board is still whole."),
    next_step=N_(
        "Could you give me the plans of two orders, and we compare the waste on Friday in your workshop?"
    ),
    order=N_("The buyer orders the software for both workshops today."),
    advance=N_(
        "The buyer hands over two plans, and on Friday the foreman compares the waste in the workshop."
    ),
    continuation=N_("The buyer says: “That sounds useful. Let us stay in contact.”"),
    no_sale=N_("The buyer says: “My foreman does not want it, and I will not force him.”"),
)
_FARM = Sale(
    id="farm",
    brief=N_("The buyer grows tomatoes in greenhouses. The seller offers sensors that measure water."),
    situation=(
        N_("How large are your greenhouses?"),
        N_("How do you decide today when to water?"),
        N_("Where does the water come from?"),
        N_("Who checks the plants at the weekend?"),
    ),
    problem=(
        N_("What worries you about the plants at the far end?"),
        N_("How often does a row get too much water?"),
    ),
    implication=(
        N_("When a row gets too much water, what happens to the harvest of that row?"),
        N_("What does a smaller harvest mean for your contract with the supermarket?"),
    ),
    need_payoff=(
        N_("If you could see every morning which row is thirsty, how would that help you?"),
        N_("What would it be worth to you to deliver the full amount every week?"),
    ),
    pitch=(
        N_("Our sensors work with sunlight and are the leading product in Europe."),
        N_("I can offer you a free trial of our new sensors."),
    ),
    states=N_("Your plants at the end get too much water, and so you lose tomatoes."),
    facts=(
        N_("We have three greenhouses, each as long as a football field."),
        N_("My brother opens the water every morning at six."),
    ),
    implied=(
        N_("The rows at the far end never look as good as the others."),
        N_("In August the supermarket was not pleased with us."),
    ),
    explicit=(
        N_("I need to see which row is thirsty before I open the water."),
        N_("I want to deliver the full amount every week of the summer."),
    ),
    feature=N_("The sensors measure the water in the ground every hour."),
    advantage=N_("Hourly numbers help growers to water more exactly."),
    benefit=N_(
        "You need to see which row is thirsty: your phone shows it row by row, before you open the water."
    ),
    meets=N_("Your phone shows you row by row where the ground is dry."),
    next_step=N_("Shall we put six sensors into your worst row on Monday and compare after two weeks?"),
    order=N_("The buyer pays for sensors in all three greenhouses."),
    advance=N_(
        "The buyer’s brother clears the worst row on Monday for six sensors, and they compare after "
        "two weeks."
    ),
    continuation=N_("The buyer says: “Modern times! Come and see us again when you are in the area.”"),
    no_sale=N_("The buyer says: “We are selling the farm next month.”"),
)
_BIKES = Sale(
    id="bikes",
    brief=N_("The buyer has seven bicycle shops. The seller offers a shared store of spare parts."),
    situation=(
        N_("How many repairs do your seven shops do in a week?"),
        N_("Where does each shop keep its spare parts?"),
        N_("How do your shops order parts today?"),
        N_("How many suppliers do you have?"),
    ),
    problem=(
        N_("How often does a repair wait because a part is missing?"),
        N_("Are you satisfied with the stock in the smaller shops?"),
    ),
    implication=(
        N_("When a customer has to come back a third time, what effect does that have on the next purchase?"),
        N_("What does it cost you when seven shops each keep the same slow parts?"),
    ),
    need_payoff=(
        N_(
            "If a missing part came from another shop the same day, what would that change for your "
            "customers?"
        ),
        N_("How much easier would your spring be if every shop saw the stock of the others?"),
    ),
    pitch=(
        N_("Our store has ninety thousand parts and the best prices in the country."),
        N_("Let me tell you about our service, it is used by two hundred shops."),
    ),
    states=N_("You must lose many customers because your parts are always missing."),
    facts=(
        N_("Together we do about three hundred repairs a week."),
        N_("Each shop has a room with parts and orders for itself."),
    ),
    implied=(
        N_("In spring it does happen that a repair waits for a part."),
        N_("I have more chains in the cellar than I like to think of."),
    ),
    explicit=(
        N_("I want a missing part to be here the same day."),
        N_("What I need is one list of all parts in all shops."),
    ),
    feature=N_("A van drives from shop to shop twice a day."),
    advantage=N_("With two tours a day, parts can move faster than by post."),
    benefit=N_(
        "You want a missing part here the same day: what you order by noon, the second tour brings at four."
    ),
    meets=N_("What you order by noon, our second tour brings at four."),
    next_step=N_(
        "Can your two largest shops list their missing parts this week, so that we go through them on Friday?"
    ),
    order=N_("The buyer signs for all seven shops."),
    advance=N_(
        "Two shops write down every missing part this week, and on Friday they go through the list together."
    ),
    continuation=N_("The buyer says: “You know a lot about bicycles! I will think about it.”"),
    no_sale=N_("The buyer says: “We have just signed with another supplier for five years.”"),
)
GOODS = (_FURNITURE, _FARM, _BIKES)
