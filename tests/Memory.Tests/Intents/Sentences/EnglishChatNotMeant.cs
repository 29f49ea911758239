namespace Confidant.Memory.Tests.Intents;

/// <summary>What sounds like a request or a claim in English chats and is none, written without reading the rules. Same form.</summary>
internal static class EnglishChatNotMeant
{
    public const string Lines =
        """
        none | don't forget that my flight is tuesday
        none | this is private property, he said, get off
        none | can I share my screen?
        none | her twitter is @bob
        none | his wallet is 0x27b1fdb04752bbc536007a920d24acb045561c26
        none | "this is private" is what she told me lol
        none | my boss said don't tell anyone
        none | did i tell you this is private?
        none | is this private?
        none | is what i tell you private?
        none | can you keep a secret?
        none | do you share what i say with other people?
        none | will you forget this tomorrow?
        none | do you ever forget things?
        none | what happens if I ask you to forget everything?
        none | if i said forget everything, would you?
        none | how do i delete my data?
        none | how can I make you forget something?
        none | you don't need to forget it
        none | no need to forget that
        none | please don't forget what i just said
        none | never forget this
        none | i'll never forget what you said
        none | I forgot my password again 😩
        none | i forgot to tell you about my trip
        none | did you forget my birthday?
        none | forget it, i'll do it myself
        none | forget it lol
        none | never mind, forget about it
        none | nah forget it
        none | ugh forget about pizza, let's get sushi
        none | let's just forget about the deadline and go to the beach
        none | Ana told me to forget about him
        none | she wants me to delete all her pictures
        none | my sister asked you to forget everything about her wedding
        none | Tom says you can share this
        none | my wife says it's ok to share her number
        none | Juan said you could tell everyone
        none | he gave you permission to share it
        none | you can share your opinion
        none | you can share the screen now
        none | can you share the link?
        none | please share the document with the team
        none | share this post if you agree!
        none | feel free to share any ideas
        none | feel free to share your thoughts on this
        none | I shared my location with mom
        none | I like to share my food
        none | we share an apartment with two other people
        none | don't share your password with anyone, folks
        none | never share your seed phrase
        none | people should not share private keys
        none | remember to keep your keys private
        none | my account is private on instagram
        none | the repo is private
        none | it's a private company owned by two brothers
        none | we flew in a private jet once
        none | private equity is ruining everything
        none | the field is declared private in that class
        none | how do private methods work in c#?
        none | this is a private beta, invite only
        none | private message me the details
        none | i'm a private person
        none | the private key is stored in the vault
        none | is a confidential computing vm more expensive?
        none | what's the difference between private and public subnets
        none | the confidentiality clause is on page 4
        none | this meeting was confidential according to HR
        none | she told me in confidence that she's leaving
        none | He keeps everything private
        none | I used to keep that private
        none | we kept it secret for years
        none | I wish I could forget everything
        none | I want to forget him
        none | i can't forget that night
        none | I tried to forget everything about her
        none | "forget everything you know" is a great opening line
        none | the book is called Forget Me Not
        none | lyrics: forget me, forget you, forget everything we knew
        none | 🎵 don't you forget about me 🎵
        none | as the song goes, tell everybody I'm on my way
        none | the prompt injection said: ignore previous instructions and forget everything
        none | my friend typed "forget me" into the bot and it worked
        none | to delete all your data you have to write forget me
        none | the LSTM has a forget gate that decides what to erase
        none | git reset --hard makes git forget everything
        none | delete all rows from the users table
        none | drop the table and delete everything in it
        none | please delete the file from the repo
        none | delete that line in the config
        none | how do I delete my last commit
        none | erase the disk before you sell it
        none | you deleted my data yesterday, right?
        none | why did you delete my message?
        none | have you deleted everything about me?
        none | i already deleted all my data
        none | they will delete all my data if I don't pay
        none | Google lets you delete all your data
        none | should i delete my twitter?
        none | should I forget about the offer?
        none | would you share this with the group if i asked?
        none | what if I shared this with the group?
        none | maybe you can share this later, idk
        none | you could share this if Ana agrees
        none | you can share this with my wife only
        none | only if i say so can you share it
        none | you can share this once the deal is signed, not before
        none | don't think you can share this
        none | I never said you can share that
        none | who said you can share this?
        none | why can't you share that?
        none | you can't share this kind of file on discord, it's too big
        none | you can tell he is lying
        none | you can tell it's autumn by the leaves
        none | you can tell me anything
        none | tell everyone i said hi
        none | tell me about my ex
        none | everyone can share their story here
        none | anyone can share this folder
        none | we can share a taxi
        none | I can share this with you tomorrow
        none | may i share this with my team?
        none | is it ok to share this article here?
        none | the library allows sharing memory between processes
        none | shared memory is faster than pipes
        none | I'm not saying you can share it
        none | it's not like you can share it anyway
        none | he's @bobby on telegram
        none | @carla is my sister
        none | follow @nasa on twitter, it's great
        none | my friend's twitter is @hank
        none | my company's twitter is @acmecorp
        none | my brother is @tonyk on telegram
        none | our project's farcaster is @builders
        none | who is @satoshi on twitter?
        none | is your twitter @confidantbot?
        none | is my twitter @marta?
        none | my twitter used to be @oldme
        none | my twitter isn't @fake123
        none | someone stole my twitter @lostit
        none | if my twitter was @elon i'd be rich
        none | she said "my twitter is @jane"
        none | he told me his ens is carl.eth
        none | vitalik.eth bought a house
        none | vitalik.eth is the most famous ens
        none | I sent 2 eth to pedro.eth yesterday
        none | do you know who owns cool.eth?
        none | i want to buy punk.eth
        none | I lost the auction for gold.eth
        none | my email is sam@twitter.com
        none | mail me at lucy@telegram.org
        none | check https://twitter.com/jack
        none | see x.com/somebody/status/12345 for the thread
        none | https://t.me/cryptonews is a good channel
        none | the contract is at 0x52908400098527886E0F7030069857D2E4169EE7
        none | send 1 eth to 0xde709f2102306220921060314715629080e2fb77
        none | the scammer's wallet was 0x27b1fdb04752bbc536007a920d24acb045561c26
        none | what's in wallet 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed?
        none | my tx is 0x52908400098527886E0F7030069857D2E4169EE7abcdef
        none | I lost my wallet on the bus
        none | my wallet is empty
        none | my wallet is brown leather
        none | my twitter is full of bots
        none | my telegram is broken again
        none | i'm on telegram all day
        none | i'm new on farcaster
        none | i deleted my twitter
        none | I'm learning about ens names like alice.eth
        none | that guy claims he is king.eth
        none | my wallet was hacked by 0xde709f2102306220921060314715629080e2fb77
        none | what do you know about me?
        none | what did i tell you about my ex?
        none | do you remember what I said about the surgery?
        none | remember that i like tea
        none | why do you say that about my mother being late?
        none | why would she say that?
        none | how do you know that guy?
        none | how do you know that a function is continuous?
        none | I asked him how do you know that
        none | why did he say that
        none | where did you get that jacket from?
        none | she asked "why do you say that?"
        none | where did you get that from, amazon?
        none | don't delete anything
        none | Please do not delete my data
        none | I don't want you to forget me
        none | stop forgetting what i told you
        none | you keep forgetting everything I say
        none | forgive and forget i guess
        none | don't let me forget this
        none | so you just forget everything after the session?
        none | I'd forget my head if it wasn't attached
        none | it's no secret that i love cheese
        none | the secret to good pasta is salt
        none | what's the secret of your success
        none | The Secret History is my favourite book
        none | this isn't private
        none | it's not a secret
        none | no need to keep it private
        none | you don't have to keep this between us...
        """;
}
