namespace Confidant.Memory.Intents;

/// <summary>English words that decide how what stands beside them is taken.</summary>
internal static class EnglishContextPhrases
{
    public const string Lines =
        """
        greeting = hm / mm / mmm / huh / whoa / wow / hold on / omg / damn / shit / oof / ugh sorry / hey / hi
        / hello / yo / oh / ah / um / uh / well / hmm / good (morning / evening / afternoon
        / night) / sorry
        / oops / my bad / wait / yes / yeah / yep / sure / of course / ok / okay / k / alright / all right / right
        / absolutely
        thanks = thanks [a lot / so much] / thank you [so much / very much] / thx / ty / cheers / lol / haha
        / have a nice day
        aside = actually / btw / by the way / also / now / just / look / listen / seriously / honestly / fyi
        / anyway / anyways
        / for the record / just so you know / to be clear / just to be clear / on second thought
        / on second thoughts / i mean it
        / i am serious / i beg you / for real / really / literally / again / too / as well / kindly / i promise
        / like i said
        / as i said / i told you / in fact / so yeah / to be honest / tbh
        slip = [oh no / ah / oh / oops] [,] wrong (chat / channel / group / window / person / thread / room)
        / my mistake / ignore (that / this)
        / i did not mean to (send / say / write / post / share) (that / this) / (that / it) was (a mistake
        / a joke / wrong / not true) / i was (joking / kidding / wrong / lying / mistaken)
        / i made a mistake / (undo / cancel) that / that was not meant for you
        / that was meant for someone else
        open = (this / that / it) is (not [a / really] / no / no longer a / no longer) (private / secret
        / confidential)
        / no need to keep (this / that / it) (private / secret) / no problem / no worries / go for it
        / no (secret / secrets) [here] / nothing (secret / private) [here]
        / i have (nothing to hide / no secrets)
        law = [under / per / as per / according to / by] [the] (gdpr / ccpa / data protection law)
        notice = [please] note that / remember that / do not forget [that] / keep in mind that
        / you should know [that]
        / you know / in case you need it / let it be known that
        time = right now / right away / immediately / asap / forever / permanently / completely / for good / for now
        / now / at once
        memory = from your (memory / memories / database / records / system / storage / files / notes / mind / logs)
        filler: no , / please / <slip> / <open> / <law> / <greeting> / <thanks> / <aside> / <notice> / <time>
        / <memory> / if you (want / like
        / wish) / so / then
        / bot / assistant / confidant / dear (bot / assistant) / @bot / do you understand / understood / got it
        plea: please / kindly / i beg you
        connective: and / but / so / or / yet / also / please / plus / then
        reason: because / since / cause / until / till / unless / before / though / although / however / while
        / when / if / as long as
        / i was (joking / kidding / wrong / lying / mistaken / drunk / confused) / i made (it / that) up / i lied
        / i misspoke
        / it was (a joke / a lie / a mistake / wrong / not true) / it is (not true / wrong / outdated
        / no longer true) / or else
        / i should not have (said / sent / told you) / that was (a joke / a lie / a mistake / wrong) / yet / ever
        / anymore / again
        firstperson: i / my / we / our
        report: (said / says / say / saying / tells / told / tell / asked / asks / ask / wrote / writes / replied
        / replies
        / answered / shouted / yelled / whispered / texted / texts / claims / claimed / thinks / thought / goes
        / insists
        / insisted / begged / begs / screamed / sang / sings / reads / screams / telling / asking)
        [me / us / him / her / them / you / everyone / @name] / according to / quote / quoting / was like
        / were like / is like
        / called / titled / named / lyrics / song / movie / scene / dialogue / character / [the] (phrase / command
        / words)
        condition: if / unless / whether / when / whenever / until / till / once / after / before / suppose
        / supposing / imagine
        / pretend / would / might / maybe / perhaps / assuming / hypothetically / otherwise / someday / wish
        / except / say / as long as
        / provided / in case / let us say / what if / ideally / should
        restriction: but / except / not / no / never / only / just / without / though / although / however / nor
        / minus / excluding
        / other than / apart / anonymously / later / tomorrow / do not / actually
        backward: that / said / told / last / wrote / sent / those
        personal: [home / postal / street / work / full / old / new] (address / name / phone [number] / number
        / email [address])
        / mobile [number] / cell [number] / telephone [number] / (last / first / real) name / surname / birthday
        / birth date / date of birth / age / salary / income / job / employer / location / city / nationality
        / diagnosis
        / illness / health [data / history] / medical (data / history / records) / religion / gender / sexuality
        / wallet [address] / (twitter / telegram / farcaster) (handle / name / username) / bank (details / account)
        / (iban / passport / credit card) [number] / relationship status
        pronoun: my / our / it / that / this / him / her / them / you / us / yourself / everything / anything
        / me / stuff
        / things / those
        / these / life / one / today / yesterday
        topicstop: from (the / my / our / this / that / your) / and / or / then / so / but / if / when / because
        / let / except / unless / before / after
        / though / until
        topicjoin: and (my / his / her / our / their / the)
        nohandle: dev / fan / admin / mod / member / user / lurker / big / huge / famous / popular / live / back
        / late / early
        / already / still / never / only / more / less / happy / busy / stuck / lost / all / quite / so / too
        / very / just
        / everywhere / nobody / everyone / fun / free / first / anon / anonymous / rich / private / secret
        / public / usual / always / well / soon / down / new / gone / taken / banned
        / suspended / locked
        / hidden / weird / different / same / below / above / here / there / broken / hacked / old / long / short
        / boring / bad
        / good / great / on / off / not / unknown / none / available / deleted / a / an / the / in / at / my / your
        / normal / before
        / dead / fine / cool / stupid / silly / inactive / active / also / embarrassing / impossible / hard / easy
        / annoying
        tag: ok / okay / alright / all right / please / deal / yeah / yes / k / agreed / understood / got it
        """;
}
