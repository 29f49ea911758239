namespace Confidant.Memory.Tests.Intents;

/// <summary>Requests and claims as people type them in English chats, written without reading the rules or the earlier sets. Same form.</summary>
internal static class EnglishChatMeant
{
    public const string Lines =
        """
        private.this | pls keep this between us, im interviewing at another company
        private.this | hey bot, this is private: I got diagnosed with diabetes last week
        private.this | dont tell anyone but i'm pregnant 🤰
        private.this | i'm moving to Berlin in March. please don't share this with anyone
        private.this | My salary is 84k, keep that to yourself ok?
        private.this | this stays between us: we're getting divorced
        private.this | ok so between you and me, i hate my manager
        private.this | I failed the exam. Please keep it private 🙏
        private.this | lost my job today... dont mention it in the group pls
        private.this | This is confidential. We're closing the Lisbon office in June.
        private.this | for your eyes only: the launch date is 4 May
        private.this | just so you know, i'm allergic to peanuts, but keep it private
        private.this | my therapist is dr. Klein, don't repeat this to anybody
        private.this | (private) my blood type is 0 negative
        private.this | btw im seeing someone new. Not for the group!
        private.this | off the record: the budget was cut in half
        private.this | I owe my brother 3000 euros, nobody else should know this
        private.this | please do not share what im about to tell you: I quit yesterday
        private.this | i take sertraline 50mg every morning. that's private btw
        private.this | secret: i'm planning a surprise party for Lena on friday
        private.this | Please treat this as confidential, my mother has alzheimers
        private.this | we signed with acme!! don't share it yet
        private.this | i'm gay, please dont out me in the group chat
        private.this | my pin hint is the dog's name. never share that
        private.this | I'd like to keep this private. My son is being bullied at school.
        private.last | this is private
        private.last | thats private btw
        private.last | dont share that
        private.last | please don't share what I just told you
        private.last | keep that private pls 🙏
        private.last | make that private
        private.last | pls mark this as private
        private.last | What I said earlier is confidential
        private.last | could you keep that between us?
        private.last | hey bot don't tell anyone about that
        private.last | don't repeat that to anybody
        private.last | can you please not share that with the group?
        private.last | that was private
        private.last | Please keep my last message private
        private.last | oh and dont tell the others
        private.last | not for sharing, that one
        private.last | let's keep this between us ok
        private.last | that's just between you and me
        private.last | i don't want you to share that
        private.last | you can't share that with anyone
        private.last | you must not tell anyone what i said
        private.last | that stays between us 🤫
        private.last | plz keep it secret
        private.last | I'd rather you didn't share that
        allow.this | you can share this: our meetup is on the 12th at 7pm
        allow.this | feel free to share this with everyone, i'm running the marathon in october
        allow.this | i got the job!! you can tell everyone 🎉
        allow.this | This isn't a secret btw, I work at Globex. You can share it
        allow.this | I moved to Austin, feel free to tell people
        allow.this | my birthday is june 3, u can share that with the group
        allow.this | ok to share: my talk got accepted at devcon
        allow.this | This is public, you can share it anywhere: I maintain the foo library
        allow.last | you can share this
        allow.last | u can share that
        allow.last | feel free to share that
        allow.last | yes you can share what i said
        allow.last | you have my permission to share that
        allow.last | ok you can share it with everyone
        allow.last | go ahead and share it
        allow.last | sure, feel free to share what I told you
        allow.last | I don't mind if you share that
        allow.last | that's not private, you can share it
        allow.last | it's fine to share that
        allow.last | you may share my last message
        allow.last | you're free to share that with the group
        allow.last | i'm ok with you sharing that
        allow.last | its ok to share this, thx
        allow.last | please share that with everyone
        allow.last | hey bot you can tell the group about that
        forget-last.last | forget that
        forget-last.last | forget what i just said
        forget-last.last | pls forget that last message
        forget-last.last | delete my last message
        forget-last.last | oops, wrong chat. forget that please
        forget-last.last | hey bot forget what I just told you
        forget-last.last | can you forget that?
        forget-last.last | could you please delete that
        forget-last.last | ignore and delete what i just said
        forget-last.last | i want you to forget that
        forget-last.last | please erase that
        forget-last.last | sorry, scratch that from your memory
        forget-last.last | dont remember that
        forget-last.last | please don't remember what i just said
        forget-last.last | remove that from your memory pls
        forget-last.last | you should forget that
        forget-last.last | would you mind forgetting that?
        forget-last.last | forget the last thing i said
        forget-last.last | pls delete that memory
        forget-last.last | forget this
        forget-topic=my ex | forget everything about my ex
        forget-topic=my divorce | please forget what I told you about my divorce
        forget-topic=the surgery | can you delete everything about the surgery
        forget-topic=my address | forget my address pls
        forget-topic=my phone number | delete my phone number
        forget-topic=my job search | hey bot, forget all i said about my job search
        forget-topic=Marcus | forget everything I've told you about Marcus
        forget-topic=my salary | erase what you know about my salary
        forget-topic=the move to Berlin | Please remove everything about the move to Berlin
        forget-topic=my health | i want you to forget everything about my health
        forget-topic=my old job | could you forget about my old job please
        forget-topic=the pizza party | delete all memories about the pizza party
        forget-topic=my boyfriend | stop remembering things about my boyfriend, forget everything about my boyfriend
        forget-topic=my diet | forget that whole thing about my diet
        forget-topic=bitcoin | remove what i said about bitcoin
        forget-all | forget everything
        forget-all | forget everything about me
        forget-all | delete all my data
        forget-all | please delete everything you know about me
        forget-all | forget me
        forget-all | wipe everything you know about me
        forget-all | erase all my data please, gdpr
        forget-all | forget all i told you
        forget-all | I want you to delete all my memories
        forget-all | can you delete everything you have on me?
        forget-all | pls forget everything i ever told you 🙏
        forget-all | delete my data
        forget-all | erase me from your memory
        forget-all | remove all my information
        explain | why do you say that?
        explain | how do you know that?
        explain | where did you get that from?
        explain | how did u know that??
        explain | wait, how do you know that
        explain | why did you say that
        explain | what makes you say that?
        explain | hey bot how do you know this about me?
        explain | who told you that?
        twitter=marta_codes | my twitter is @marta_codes
        twitter=jdoe42 | btw my x handle is jdoe42
        twitter=leoparkz | i'm @leoparkz on twitter
        twitter=kimchiqueen | follow me on twitter: @kimchiqueen
        twitter=davebuilds | you can find me on X as @davebuilds
        twitter=nora_k | my twitter: https://twitter.com/nora_k
        telegram=samir_dev | my telegram is @samir_dev
        telegram=lucyintheweb | im @lucyintheweb on tg
        telegram=p_hansen | hit me up on telegram @p_hansen
        telegram=oleg1990 | my tg username is oleg1990
        telegram=annaswims | I'm on telegram as @annaswims
        farcaster=dwightm | i'm dwightm on farcaster
        farcaster=rosa.eth | my farcaster is @rosa.eth
        farcaster=pixelpaul | my fc handle is @pixelpaul
        farcaster=tess | find me on warpcast: @tess
        wallet=0x52908400098527886E0F7030069857D2E4169EE7 | my wallet is 0x52908400098527886E0F7030069857D2E4169EE7
        wallet=0xde709f2102306220921060314715629080e2fb77 | here's my wallet address 0xde709f2102306220921060314715629080e2fb77
        wallet=0x27b1fdb04752bbc536007a920d24acb045561c26 | my eth address: 0x27b1fdb04752bbc536007a920d24acb045561c26
        wallet=0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed | 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed is my address
        basename=mikey.base.eth | my basename is mikey.base.eth
        basename=joana.base.eth | im joana.base.eth
        ens=gabe.eth | my ens is gabe.eth
        ens=thecatlady.eth | i'm thecatlady.eth
        ens=frank-o.eth | I own frank-o.eth
        ens=pay.tomas.eth | send it to me at pay.tomas.eth, that's my ens
        twitter=ines_w telegram=inesw | my twitter is @ines_w and my telegram is @inesw
        private.this telegram=birdsong9 | my telegram is @birdsong9 but keep it private pls
        ens=zed.eth twitter=zedzed | I'm zed.eth, twitter @zedzed
        private.this wallet=0x52908400098527886E0F7030069857D2E4169EE7 | this is my wallet 0x52908400098527886E0F7030069857D2E4169EE7, dont share it
        twitter=rob_new | my twitter isn't @rob_old anymore, it's @rob_new
        """;
}
