namespace Confidant.Memory.Intents;

/// <summary>How English asks for something to be forgotten.</summary>
internal static class EnglishForgetPhrases
{
    public const string Lines =
        """
        verb = (forget / delete / erase / remove / wipe / clear / purge) [please / now / also]
        drop = delete / erase / remove / wipe / clear / purge / wipe out / get rid of
        lead = [ignore and / disregard and / i (want / need / would like / ask / am asking
        / would appreciate) you to / go ahead and
        / make sure you / you (must / have to / need to)]
        ask = (can / could) you [please / kindly] / (would / will) you (please / kindly)
        brain = from your (memory / memories / database / records / system / storage / files / notes / mind / logs)
        / from the (memory / database / records / system)
        when = earlier / before / today / yesterday / this morning / last night / a (minute / moment / while
        / second) ago
        tell = (said [to you] / told you / wrote / sent [you] / shared [with you] / mentioned [to you] / typed
        / posted
        / confided)
        said = i [have] [ever / once] <tell>
        just = i [have] just <tell> / i <tell> just now
        heap = everything / anything / all / all of it / every single thing / every memory / [all / any] [of] [the
        / your] (memories / information / data / info / details / records / facts / messages / notes)
        part = what / whatever / the (thing / things / stuff / part / bit / story) / (all / everything / anything)
        / all the (things / stuff) / all of what
        known = you [have] [ever] (know / remember / have / stored / learned / learnt / saved / recorded / keep
        / got / store) [down]
        data = [personal / private / stored / saved] (data / information / info / memories / records
        / personal details / details / profile data)
        last = (what / whatever / everything / all / the thing) [that] <just> / what <said> [<when>] / (my / the
        / that) (last / latest / previous) (message / msg / text / thing / statement / sentence / comment)
        [[that] <said>] / that last (one / message / thing / part / bit)
        forget-last alone: <lead> (forget / delete / erase) (that / this) / <lead> remove that / <lead> forget (that
        / this) (message / one / please)
        / forget [that] i [ever] (said / mentioned / told you) (that / this / it / anything) / (delete / erase
        / remove) that (message / part / one)
        forget-last alone: <lead> (forget / delete / erase / remove) (that / this) (memory / entry / fact / note
        / message)
        / <lead> (scratch / strike / wipe) (that / this) <brain>
        keep = remember / save / store / record / log / memorize / memorise / note
        forget-last: <lead> <verb> <last> / do not [you] <keep> <last>
        forget-last alone: do not (save / store / record / log / memorize / memorise) (that / this)
        / please do not remember (that / this) / (that / this) should not be (remembered / saved / stored)
        gerund = forgetting / deleting / erasing / removing
        forget-last alone asks: would you mind (forgetting / deleting / erasing) (that / this)
        forget-last asks: would you mind <gerund> <last>
        forget-last alone asks: <ask> (forget / delete / erase) (that / this)
        forget-last asks: <ask> <verb> <last>
        aboutall = <heap> [that] [<said>] (about / regarding / concerning / related to / relating to / to do with
        / having to do with / you have about)
        / <part> [that] <said> (about / regarding / concerning)
        forget-topic: <lead> <verb> <aboutall> / <lead> <drop> (<heap> / what) [that] <known> (about / on)
        forget-topic own: <lead> forget (everything / anything / all / what) [that] <known> about (my / our)
        forget-topic own alone: <lead> forget [about] (my / our)
        forget-topic own alone personal: <lead> <drop> (my / our)
        forget-topic own alone asks: <ask> forget [about] (my / our)
        forget-topic own alone asks personal: <ask> <drop> (my / our)
        affair = (that / this / the) [whole / entire] (thing / stuff / bit / part / story / conversation
        / business) about
        forget-topic alone: <lead> forget <affair> / <lead> (delete / erase / remove) <affair>
        forget-topic asks alone: <ask> (forget / delete / erase / remove) <affair>
        forget-topic asks: <ask> <verb> <aboutall> / <ask> <drop> (<heap> / what) [that] <known> (about / on)
        forget-topic asks own: <ask> forget (everything / anything / all / what) [that] <known> about (my / our)
        whole = (<heap> / what) [that] [<known>] (about / on / of) (me / myself) / <heap> [that] <said> / (all
        / all of my / all my / my / all the / all of the) <data>
        [[that] <known>] [about me / on me] / (all / my / all of my / all my) (memories / messages / conversations
        / chats) with you / [all] our (conversations / chats / messages) / every trace of me / my entire history
        / everything [that] <known> / the (data / information / memories) <known> (about / on) me
        / everything [that] i have ever <tell>
        forget-all: <lead> <verb> <whole>
        forget-all asks: <ask> <verb> <whole>
        forget-all: i (want / would like / need) to (delete / erase / remove / wipe) (all [of] my / my) <data>
        / i (want / would like / need) (all / all of / ) my <data> [to be] (deleted / erased / removed / wiped
        / gone)
        forget-all alone: forget everything / forget (me / all about me) / <lead> forget me
        / <lead> <drop> me <brain>
        / stop remembering (me / anything about me)
        """;
}
