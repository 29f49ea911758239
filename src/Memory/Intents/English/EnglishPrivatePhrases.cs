namespace Confidant.Memory.Intents;

/// <summary>How English asks for something to stay private.</summary>
internal static class EnglishPrivatePhrases
{
    public const string Lines =
        """
        stuff = information / info / news / secret / story / message / conversation / chat / number / address
        / photo / picture
        / detail / details / stuff / part / bit / one / thing / matter / data
        said = i (say / tell you) / i [have] [just] (said / told you / wrote / sent [you] / shared [with you]
        / mentioned / confided)
        / i am (telling
        / about to tell) you / i am saying
        when = earlier / before / just now / yesterday / today / a (minute / moment / while) ago / above
        this = this / that / it / [all of] this <stuff> / that <stuff> / (what / everything
        / anything) <said> [<when>]
        / my [last] (message / secret)
        / [any of / all of] (this / that) / these / those / the (news / secret / information / details) / all this
        firm = (this / that / the) (thing / stuff / part / bit / one / story / info / information / message
        / secret) [that] <said>
        / this / that / [all of] this <stuff> / that <stuff> / (what / everything) <said> [<when>]
        / my last message
        / all this / all of (this / that)
        degree = <any> and / very / strictly / totally / super / completely / really / highly / just / only
        / absolutely / also
        / still / all
        / extremely / obviously / meant to be / supposed to be / to be kept
        here = here / in here / this (chat / room / conversation) / in this (chat / room / conversation) / our chat
        group = [the / this / that / our / any / other] (group / groups / chat / chats / channel / server / team
        / others)
        personal = address / number / phone number / birthday / salary / name / real name / age / secret / secrets
        / email / plans
        / story / data / information / info / location / job / health / wallet / diagnosis / condition / feelings
        / details
        who = anyone / anybody / others / other people / people / the others / everyone / everybody / a soul / him
        / her / them
        / (anyone / anybody / someone) else / the rest / other users / my <any> / @name / <group> / any of (them
        / my <any>) / the <any>
        dest = [around] (with / to) <who> / (in / on / outside / outside of) (<group> / <here>) / anywhere [else]
        / elsewhere / publicly
        / in public / online / outside / with the outside / around / further / on
        about = about (this / that / it / my <any>) / [that] i (said / told you) (this / that / so) / (this / that
        / it) / what i [just] (said / told you)
        shut = private / secret / confidential / off the record / between us / between you and me
        / between me and you / a secret
        / between (the two of us / ourselves) / to (yourself / yourselves) / quiet / under wraps / in confidence
        / hidden / hush hush
        / on the (down low / dl / quiet) / under your hat / just between (us / you and me) / within <here>
        / in <here> / our [little] secret
        / secret and confidential / private and confidential
        closed = <shut> / private (info / information / stuff) / not for (sharing / others / the group / anyone else
        / publication)
        / not to be (shared / repeated / mentioned) [<dest>] / for your (eyes / ears) only / (only / just) for you
        / not to leave <here>
        / for you only / for us only / not for (public consumption / everyone) / none of (their / anyone's) business
        spill = mention (that / this / these / those / what <said> / my [last] (message / secret)) [<dest>]
        / mention it <dest>
        / (share / repeat / reveal / disclose / spread / leak / publish / discuss / post / pass on
        / talk about
        / bring up / broadcast / forward / show) <this> [<dest>] / (share / mention / reveal) my <personal> [<dest>]
        / (share / mention / reveal) my <any> [<any>] <dest> / share / tell <who> [<about>] / say (a word
        / anything) [<about>] to <who>
        / (give / hand) [out / <who>] my <personal> [out / away / <dest>] / breathe a word [of this
        / about this] [to <who>] / let <who> (know / find out / see / hear / in on) [<about>]
        / say a word [<about>] / bring (this / that / it) up [<dest>] / gossip about (this / that / it) / let (this
        / that / it) (slip / out / leak / get out)
        telling = (sharing / repeating / mentioning / revealing / spreading / leaking / publishing / discussing
        / posting
        / telling <who> / talking about / showing / forwarding / gossiping about) [<this>] [<dest>]
        private: i do not (consent / agree) to [you] <telling> / i do not (allow / permit / authorize
        / authorise) you to <spill>
        / you do not have [my] (permission / consent) to <spill> / i do not give you [my] (permission
        / consent) to <spill>
        private: only you (should / can / may / are supposed to / are allowed to) know [about] [<this>]
        grateful = i would (appreciate it / be grateful / be happy / be glad / love it / like it / feel better
        / prefer it)
        / it would be (great / good / nice / better / best)
        private: (do not / never) (go / be / start / go around) <telling>
        private: <grateful> if you (kept / keep / could keep / would keep) <this> [<degree>] <shut>
        / <grateful> if you (did not / do not / would not / could not) <spill> / <grateful> if (<this>) (stayed
        / stays / could stay
        / remained / remains / was kept / were kept) <shut>
        private: [just] make sure [that] (nobody / no one) [else] (sees / hears / knows / finds out / learns
        / reads)
        [about] [<this>] / [just] make sure [that] (<firm> / it) ((stays / remains / is kept) <shut>
        / does not leave <here>)
        private: (do not / never) use <this> (<dest> / with <who>)
        private: (do not [you] [ever / dare] / never / please do not / better not / you better not
        / i beg you not to / promise not to
        / i ask you not to / i would ask you not to / promise [me] you will not / swear you will not
        / try not to) <spill>
        private: you (can not / must not / should not / may not / are not allowed to / are not to / better not
        / never / will not)
        [ever] (share <this> / tell <who> / (repeat / mention / reveal / disclose) <this>) [<about>] [<dest>]
        private: i (do not / would not) (want / like / wish) you to <spill>
        private: i would (rather / prefer) [that / it] [if] you (did not / do not / not) <spill>
        / i would appreciate it if you did not <spill>
        private: i do not want <this> (shared / repeated / out / getting out / to get out / to be shared
        / to leave <here> / known / public) [<dest>]
        private: i (do not want / would rather not have / would not want) <who> (to / ) (know / find out / hear
        / see / knowing / finding out) [<about>]
        private: [let us / we should / you should / you must / we need to / you have to / just / better
        / i trust you to / i want you to
        / i need you to / i would like you to / i would like to / i want to / i would rather / i prefer to
        / i would prefer to]
        keep (<this> [<degree>] <shut> [for me] / (this / that / my) secret for me / quiet about <this>
        / my <personal> [<degree>] <shut> / mum about <this>
        / a lid on (this / it / that) / my secret)
        private: i (want / need / would like / would prefer) <firm> [to] (be / stay / remain / kept
        / be kept) <shut> / i want <firm> <shut>
        private: let <firm> (stay / remain) <shut> / let it (stay / remain) <shut>
        private: <firm> is [<degree>] <closed> / it is (between us / between you and me / off the record
        / just between us)
        private: consider <firm> [as] <shut> / treat <firm> as <shut> / mark <firm> [as] (private / secret) / (make
        / set) <firm> [to] private
        private: <this> (stays / remains / should stay / must stay / has to stay / needs to stay / must remain
        / should remain / better stay
        / will stay / should be / must be / should be kept / must be kept) <shut> / <firm> (stays / remains) here
        private: <this> (must / should / can / may) (not / never) (be (shared / repeated) / get out
        / leave <here>) [<dest>] / this does not leave <here>
        / this never leaves <here> / this (is not going / does not go) (any further / anywhere)
        private: (no one / nobody / no body) [else] (can / should / must / may / needs to / has to / is allowed to
        / is supposed to)
        (know / hear / find out / see) [about] [this / that / it] [yet] / nobody must know
        private asks: (can / could / would / will) (you / we) [please] keep (<this> [<degree>] <shut> [for me]
        / (this / that / my / a) secret for me
        / quiet about <this>)
        / (can / could / would / will) you [please] not <spill> / would you mind (keeping <this> <shut>
        / not sharing <this>)
        / can <firm> (stay / remain) <shut> / can i trust you to keep <this> <shut>
        private beside: [just / strictly] between (us / you and me / me and you / the two of us) / off the record
        / confidentially / in confidence
        / [strictly] confidential / top secret / for your (eyes / ears) only
        / it is [<degree>] (a secret / confidential) / keep quiet / just for you / not for (the (group / others
        / public) / everyone / everybody / anyone else)
        private beside asks: it is [<degree>] private , (ok / okay / alright / please / yeah)
        private opens: [strictly] (private / confidential) / [a] secret
        private: i am (telling you / saying / sharing) [this] (in confidence / off the record / confidentially
        / in private / in secret)
        / i told you (this / that) in (confidence / private / secret) / not for sharing / not to be shared
        / not a word to <who>
        / mum is the word / (this / that) was (in confidence / private / between us / off the record / confidential
        / a secret)
        """;
}
