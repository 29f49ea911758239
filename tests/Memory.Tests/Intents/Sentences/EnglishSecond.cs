namespace Confidant.Memory.Tests.Intents;

/// <summary>English, written after the first rules stood and before they were run on it. Same form as the first half.</summary>
internal static class EnglishSecond
{
    public const string Lines =
        """
        private.this | My therapist changed my meds. Please treat that as confidential.
        private.last | hey, could we keep that between ourselves?
        private.this | I failed the exam... don't mention it to my parents
        private.last | I'd rather you didn't share that
        private.last | Never repeat this to anyone.
        private.this | Just between us: I'm interviewing elsewhere
        private.this | this is strictly confidential - we are being acquired
        private.last | mark this as private
        private.this | I make 85k a year but that stays here
        private.last | I don't want anyone to know about this
        private.this | Ana told me she's moving out, please keep it quiet
        private.last | No one else can know about this.
        private.this | my dad is sick. not a word to anyone
        private.last | What I said is off the record
        private.this | im bi, pls dont tell my brother
        private.last | Don't bring this up in the group
        private.this | For your ears only: I'm going to propose
        private.last | Please don't let anyone find out
        private.last | don't tell Bob
        private.last | let this stay between us
        allow.last | Sure, you may share that with the others.
        allow.last | You can mention this in the group
        allow.last | I'm fine with you sharing this
        allow.this | I run a bakery in Leeds, and you can share that with anyone
        allow.last | You have my permission to use this in other chats
        allow.last | go ahead and share that
        allow.last | Feel free to remember this
        allow.last | It's fine by me if you tell everyone about this
        allow.last | this can be shared with the group
        allow.last | anyone can know this
        forget-last.last | Hey bot, forget that please
        forget-last.last | Erase what I just told you.
        forget-last.last | forget what I said
        forget-last.last | I want you to forget what I just wrote
        forget-last.last | delete the last thing I said
        forget-last.last | could you please delete my last message?
        forget-last.last | Please erase that.
        forget-topic=my divorce | Delete everything you know about my divorce
        forget-topic=the baby | please forget what I told you about the baby
        forget-topic=Berlin | erase everything I said about Berlin, thanks
        forget-topic=my old job | Could you please forget everything I told you about my old job?
        forget-topic=my health | Remove all information about my health
        forget-topic=money | I need you to forget anything I said about money
        forget-topic=my ex | ok so forget everything you know about my ex
        forget-all | wipe everything you know about me
        forget-all | Delete all of my data, please
        forget-all | Can you please erase everything you have on me?
        forget-all | remove all my personal information
        forget-all | Forget everything I've told you.
        forget-all | I want all my data deleted
        twitter=ana_w | follow me on twitter: @ana_w
        twitter=ana | this is my X account: @ana
        twitter=ana | my profile is https://x.com/Ana
        telegram=ana_wood | you can reach me on telegram at @ana_wood
        telegram=anawood | My Telegram username is anawood
        farcaster=ana.eth | I'm ana.eth on Farcaster
        farcaster=ana | my warpcast is @ana
        wallet=0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 | here's my wallet: 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
        wallet=0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 | 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 is my ETH address
        ens=ana-w.eth | my ENS name is ana-w.eth.
        basename=ana.base.eth | I'm ana.base.eth on Base, nice to meet you
        twitter=ana private.this | my twitter is @ana but don't tell anyone
        none | The team said: this is private.
        none | this is a private conversation about a private jet
        none | Who told you this is private?
        none | He keeps his life private
        none | Should I keep this private?
        none | I can't keep a secret
        none | Don't tell me you forgot again
        none | don't tell me what to do
        none | Private: keep out, says the sign
        none | it's a private joke
        none | Private Ryan was a great movie
        none | I was told to keep it between us
        none | this isn't private
        none | Don't share food with the dog
        none | I share this flat with two people
        none | You can share this file with your team
        none | could you share this?
        none | you can use this
        none | You can use this to open the door
        none | Feel free to share this on your story!
        none | Mom says I can share this
        none | You can remember this by singing it
        none | Please share this post
        none | You can share that when I'm dead
        none | I don't think you can share this
        none | you can't remember this
        none | You can share it? Really?
        none | anyone can know maths
        none | you can share this only with Ana
        none | "You can share this" is what the sign says
        none | Guys, feel free to share this
        none | he forgot everything about me
        none | I forget what I said about pizza
        none | Forget that guy
        none | forget about it
        none | Don't forget what I said about pizza
        none | Please never forget everything I told you
        none | How could you forget everything about me?
        none | The doctor asked: forget everything about your past
        none | Delete everything about this project folder and let's go home
        none | Forgive and forget
        none | I wish you would forget everything about me
        none | Should I delete all my data?
        none | My phone deleted all my data
        none | what happens if I say "delete all my data"?
        none | Remove my coat from the chair
        none | forget everything you know about physics
        none | You never forget what I said
        none | Forget what you heard about Bob
        none | Bob: forget everything about me
        none | Just imagine: forget everything about me
        none | Forget everything about dieting, this book is different
        none | I told him to delete everything about me
        none | Why would I want you to forget that?
        none | is @ana_w your twitter?
        none | his telegram is @bobby_t
        none | If my twitter was @ana I'd be rich
        none | our company's twitter is @acme
        none | my boss is @bob on twitter
        none | my wallet is brown leather
        none | my wallet was stolen
        none | send it to 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359
        none | she said my twitter is @ana
        none | I follow @ana on twitter
        none | I'm not ana.eth
        none | my twitter handle is private
        none | my telegram channel is t.me/ananews
        none | my wallet is 0x1234
        none | I'm a fan of @ana on twitter
        """;
}
