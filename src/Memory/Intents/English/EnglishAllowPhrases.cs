namespace Confidant.Memory.Intents;

/// <summary>How English allows something to be shared.</summary>
internal static class EnglishAllowPhrases
{
    public const string Lines =
        """
        free = [also / totally / definitely / certainly / freely / absolutely / of course / always]
        mine = this / that / this (information / info / news / story / message / one / detail) / what i [just] (said
        / told you)
        / all (this / of this / of that) / my last message / these / those
        all = everyone / everybody / anyone / anybody / others / other people / the others / the rest / the group
        / the whole group / all
        / [any / all] other (groups / chats) / anyone (else / in the group) / everyone (else / in the group / here)
        / the (team / channel / server) / people / folks
        place = the (group / chat / channel / server / groups) / (our / this / that / any / every / other) (group
        / chat / channel / server)
        / (other / all / my / all my / all the / my other / any other / the other) (groups / chats / conversations
        / channels / places / contexts)
        / group chats / groups / public
        out = (with / to) <all> [in <place>] / (in / on / across / inside) <place> / (anywhere / everywhere) [else]
        / elsewhere / publicly / freely
        / outside [of] (this chat / here / this conversation) / wherever you (like / want) / anywhere you (like
        / want) / openly
        perm = you <free> (can / may) <free> / you are <free> (free / allowed / welcome) to
        / you have [got] my (permission / consent / ok / blessing) to
        / you have permission to / feel free to / i (allow / permit / authorize / authorise) you to / i am (allowing
        / letting) you [to]
        / i give you [my] (permission / consent / leave) to / it is <free> (ok / okay / fine / alright
        / all right) [for you / with me / by me] to
        / it is (ok / okay / fine / alright / cool) [with me / by me / for me] if you / i am (ok / okay / fine
        / happy / cool) (for you to / if you)
        / i do not (mind / care) if you / go ahead and / go ahead
        allow: <perm> (share / repeat / mention / reveal / disclose / pass on / make public / spread) <mine> [<out>]
        / <perm> make this public
        allow: <perm> (share / repeat / mention / reveal / use / reuse / bring up / talk about / discuss / post
        / say / quote / refer to / tell / remember)
        (<mine> / it) <out>
        allow: <perm> (tell <all> about / let <all> know [about]) (this / that / it)
        / <perm> share with <all> what i [just] (said / told you)
        allow: <perm> tell (everyone / everybody / the group / the others) / feel free to tell (<all>)
        allow alone: share (this / that) (freely / publicly / with anyone [you (like / want)]
        / wherever you (like / want))
        allow alone: share (that / what i [just] (said / told you)) with (everyone / everybody / the group
        / the others)
        / <perm> tell <all>
        allow: <perm> remember (<mine> / it) / <perm> tell <all> what i [just] (said / told you)
        allow alone: <perm> pass (it / this / that) on
        allow alone: <perm> (share / mention / repeat) it
        allow: (i consent to / i agree to / i allow / i permit / i am alright with / i do not mind / i am (ok
        / okay / fine / happy / cool) with / it is (ok
        / fine) with me) you (sharing / mentioning / repeating) (<mine> / it) [<out>]
        allow: (this / that) (can / may) be shared [<out>] / (this / that) is (ok / okay / fine / safe
        / free) to (share / be shared / mention) [<out>]
        / sharing (this / that) is (ok / okay / fine) [with me] / (ok / okay / fine) to share [this / that] [<out>]
        allow: <all> (can / may / is allowed to) know (about / ) (this / that)
        / i do not (mind / care) if (people / <all>) (know / knows / hear / hears / see / sees / find out
        / finds out) [about] (this / that / it)
        """;
}
