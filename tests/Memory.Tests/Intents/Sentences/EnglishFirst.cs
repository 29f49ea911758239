namespace Confidant.Memory.Tests.Intents;

/// <summary>English, written before there were any rules. <c>label | sentence</c>; <c>\n</c> stands for a new line.</summary>
internal static class EnglishFirst
{
    public const string Lines =
        """
        private.this | This is private: I'm pregnant.
        private.last | this is private
        private.last | Don't share this.
        private.last | please don't share that with anyone
        private.last | Keep this between us, ok?
        private.last | That's off the record.
        private.this | I got fired yesterday, but keep it to yourself please
        private.this | Don't tell anyone, but I'm thinking of leaving my job.
        private.this | Off the record, I think the merger will fail.
        private.this | Between you and me, I can't stand my boss.
        private.last | You can't share this.
        private.last | I don't want you to share this with the group
        private.last | could you keep this private?
        private.this | We're expecting twins! Please keep that confidential.
        private.last | Nobody else should know about this
        private.this | I'm planning a surprise party for Ana, don't tell her
        private.last | let's keep this between us
        private.this | this stays between us: I applied to Google
        private.last | dont tell anyone about this pls
        private.last | What I just told you is confidential.
        allow.last | You can remember this
        allow.last | You can use this in the group.
        allow.last | feel free to share this
        allow.this | My birthday is May 3rd, feel free to share that with the group.
        allow.last | It's okay to share this.
        allow.this | You can share this with everyone: I moved to Lisbon.
        allow.last | I don't mind if you share this
        allow.last | you have my permission to share that
        forget-last.last | Forget that.
        forget-last.last | please forget what I just said
        forget-last.last | Forget my last message
        forget-last.last | delete that please
        forget-last.last | Can you please forget that?
        forget-last.this | My PIN is 4411. Please forget what I just said.
        forget-topic=my ex | forget everything about my ex
        forget-topic=pizza | Forget what I said about pizza.
        forget-topic=my sister's wedding | Please delete everything I told you about my sister's wedding
        forget-topic=Project Phoenix | I want you to forget everything about Project Phoenix.
        forget-all | forget everything about me
        forget-all | Erase all my data
        forget-all | Please delete everything you know about me.
        forget-all | I'd like you to forget everything I ever told you
        twitter=alice | my twitter is @alice
        twitter=alice | I'm @alice on X
        twitter=alice_w | btw my Twitter handle is Alice_W
        farcaster=alice | find me on farcaster as alice
        telegram=alice | t.me/alice is me
        wallet=0x52908400098527886E0F7030069857D2E4169EE7 | my wallet is 0x52908400098527886E0F7030069857D2E4169EE7
        basename=alice.base.eth | My basename is alice.base.eth
        ens=alice.eth | my ens is Alice.eth
        ens=alice.eth | Hi! I'm alice.eth
        twitter=alice telegram=alice_tg | My twitter is @alice and my telegram is @alice_tg.
        none | don't forget that my flight is Tuesday
        none | forget it, I'll do it myself
        none | This is private property.
        none | She goes to a private school
        none | can I share my screen?
        none | she said "forget that"
        none | she said 'forget that' and left
        none | if I asked you to forget everything, would you?
        none | never forget where you come from
        none | my private key is in a safe
        none | share this with your friends!
        none | don't keep this private
        none | Is this private?
        none | This is private, right?
        none | He told me this is private.
        none | You can share this with your friends
        none | Can I share this?
        none | You can share this if my lawyer agrees
        none | you can share this, but not my name
        none | Bob, you can share this
        none | my boss says you can share this
        none | I want to forget everything about my ex
        none | Forget about pizza, let's get sushi
        none | I'll never forget what I said about pizza
        none | How do I delete all my data?
        none | Tell Bob to forget that
        none | They want 500 euros for it. Forget that!
        none | Ana, forget everything about me
        none | Relax and forget everything about work
        none | Did you forget that?
        none | He wants me to forget everything about him.
        none | > forget everything about me\nwhy would he write that?
        none | Let's forget that and move on
        none | Forget Me Not is my favourite flower
        none | Forget everything you know about cooking and watch this
        none | her twitter is @bob
        none | my friend's twitter is @bob
        none | is my twitter @alice?
        none | My twitter is down
        none | my telegram is full of spam
        none | I'm not @alice on X
        none | She wrote: "my wallet is 0x52908400098527886E0F7030069857D2E4169EE7"
        none | vitalik.eth is my hero
        none | I'm big on twitter
        none | follow @nasa on twitter
        none | my twitter used to be @alice
        none | We ate three pizzas between us
        none | I had a private lesson and it was great
        none | remember this song?
        none | I can't share this opinion
        none | `forget that` is the command
        """;
}
