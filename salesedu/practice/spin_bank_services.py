"""Three invented sales to companies that offer a service: a gym, a cinema, an accounting office."""

from salesedu.i18n import N_
from salesedu.practice.spin_sale import Sale

_GYM = Sale(
    id="gym",
    brief=N_("The buyer runs five gyms. The seller offers an app for members."),
    situation=(
        N_("How many members do your five gyms have?"),
        N_("How do members book a class today?"),
        N_("Who talks to a member who wants to leave?"),
        N_("Which contracts do you offer?"),
    ),
    problem=(
        N_("How satisfied are you with the number of members who stay after the first year?"),
        N_("What is difficult about filling the morning classes?"),
    ),
    implication=(
        N_("What does it do to your trainers when half of a class does not come?"),
        N_(
            "When a member leaves after a few months, what happens to the money you spent to win that member?"
        ),
    ),
    need_payoff=(
        N_("If you saw two weeks earlier who is about to leave, what would that change for you?"),
        N_("How would it help you if empty places were filled by members on a waiting list?"),
    ),
    pitch=(
        N_("Our app is the most modern one for gyms and has forty functions."),
        N_("We offer a special price for the first year, so let me show you our app."),
    ),
    states=N_("You have a big problem with members who leave, don’t you?"),
    facts=(
        N_("We have five gyms and about four thousand members."),
        N_("Members book a class at the desk or by phone."),
    ),
    implied=(
        N_("Quite a few members do not come back after the winter."),
        N_("Some mornings a trainer stands in front of two people."),
    ),
    explicit=(
        N_("I want to know in time who is about to leave."),
        N_("What we need is a waiting list that fills empty places by itself."),
    ),
    feature=N_("The app counts each member’s visits."),
    advantage=N_("Because visits are counted, gyms can see who comes less often than before."),
    benefit=N_(
        "You want to know in time who is about to leave: the list shows you every Monday who came less."
    ),
    meets=N_("A list shows you every Monday who came less often."),
    next_step=N_("Could we look at last year’s leavers together on Tuesday, with your head trainer?"),
    order=N_("The buyer signs for all five gyms at the end of the call."),
    advance=N_(
        "The buyer’s head trainer will bring the list of last year’s leavers to a meeting on Tuesday."
    ),
    continuation=N_("The buyer says: “Great idea. We should talk again after the summer.”"),
    no_sale=N_("The buyer says: “We have decided to build our own app. Please take us off your list.”"),
)
_CINEMA = Sale(
    id="cinema",
    brief=N_("The buyer runs a cinema with eight screens. The seller offers machines that sell tickets."),
    situation=(
        N_("How many people work at the counter on a Saturday evening?"),
        N_("What share of the tickets is sold online?"),
        N_("When do most guests arrive?"),
        N_("Who decides about the equipment in the entrance hall?"),
    ),
    problem=(
        N_("How happy are you with the queue on a Saturday evening?"),
        N_("How often do guests complain about waiting?"),
    ),
    implication=(
        N_(
            "When guests stand in the queue until the film starts, what does that mean for your "
            "sales of drinks?"
        ),
        N_("What happens to the mood of your staff when the queue reaches the street?"),
    ),
    need_payoff=(
        N_("If nobody waited longer than three minutes, what would that be worth to you?"),
        N_("How would it help you if the people at the counter had time to sell snacks?"),
    ),
    pitch=(
        N_("Our machines are the best on the market and accept every card."),
        N_("You should really try our ticket machine, it is very fast."),
    ),
    states=N_("Your queues are terrible and cost you a lot of money, right?"),
    facts=(
        N_("On Saturdays three people work at the counter."),
        N_("About half of our tickets are sold online."),
    ),
    implied=(
        N_("On Saturdays the queue is a bit long, to be honest."),
        N_("My people are tired of angry guests."),
    ),
    explicit=(
        N_("I need the queue to be gone ten minutes before the film starts."),
        N_("It is important to me that my people have time for the snacks."),
    ),
    feature=N_("Each machine prints a ticket in eight seconds."),
    advantage=N_("Since a ticket takes eight seconds, a machine can serve more guests than a person."),
    benefit=N_(
        "You need the queue gone ten minutes before the film: two machines take over one half of it by then."
    ),
    meets=N_("Two machines take over one half of the queue."),
    next_step=N_("May we count the guests in the queue together next Saturday evening?"),
    order=N_("The buyer orders two machines for the first of March."),
    advance=N_("The buyer agrees: on Saturday both of them count the queue, and the owner joins at eight."),
    continuation=N_("The buyer says: “Very interesting machines. Send me the brochure, and we will see.”"),
    no_sale=N_("The buyer says: “The owner wants people at the counter, not machines. That is final.”"),
)
_ACCOUNTS = Sale(
    id="accounts",
    brief=N_("The buyer leads an accounting office. The seller offers software that reads receipts."),
    situation=(
        N_("How do receipts reach your office today?"),
        N_("How many clients does each of your people look after?"),
        N_("Which accounting software do you use?"),
        N_("How long has the team worked together?"),
    ),
    problem=(
        N_("How difficult is it to finish all clients before the end of the month?"),
        N_("What do your people dislike about typing in receipts?"),
    ),
    implication=(
        N_("If the month closes late, what effect does that have on your clients?"),
        N_("What does all that overtime lead to in your team?"),
    ),
    need_payoff=(
        N_("Suppose the receipts were typed in overnight: how useful would that be for you?"),
        N_("What would you do with the two days that you gain each month?"),
    ),
    pitch=(
        N_("Our software reads a receipt in one second, and it is number one in three countries."),
        N_("We guarantee that our software saves you money from the first day."),
    ),
    states=N_("I am sure that your people lose days by typing, and that costs you your best clients."),
    facts=(
        N_("Most clients bring their receipts in a box."),
        N_("Each of us looks after about thirty clients."),
    ),
    implied=(
        N_("The last three days of a month are always hectic."),
        N_("Two clients were not happy with us last spring."),
    ),
    explicit=(
        N_("I want the month closed by the fifth day, without overtime."),
        N_("We must get rid of typing by hand. I have wanted that for a year."),
    ),
    feature=N_("The software reads receipts from a photo."),
    advantage=N_("With photos nobody has to type, so an office can work faster."),
    benefit=N_(
        "You want the month closed by the fifth: receipts come in as photos every day, so nothing is "
        "left over."
    ),
    meets=N_("Receipts come in as photos every day, so nothing is left over at the end of the month."),
    next_step=N_(
        "Can we read the receipts of one client together on Thursday, with your two most careful people?"
    ),
    order=N_("The buyer signs a contract for twelve users."),
    advance=N_(
        "The buyer will hand over one client’s receipts on Thursday, and two colleagues will check "
        "the result."
    ),
    continuation=N_("The buyer says: “I liked our talk. Call me some time in autumn.”"),
    no_sale=N_("The buyer says: “We close the office in summer, so we buy nothing new.”"),
)
SERVICES = (_GYM, _CINEMA, _ACCOUNTS)
