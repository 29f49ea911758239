namespace Confidant.Memory.Intents;

/// <summary>How English says that an account is one's own.</summary>
internal static class EnglishHintPhrases
{
    private const string Lists =
        """
        mod = new / main / personal / own / current / second / other / public / official / primary / real / only
        / actual
        noun = handle / username / user name / user / account / profile / id / name / nick / nickname / page / tag
        coin = eth / ethereum / evm / crypto / base / public / web3 / metamask
        purse = [<coin>] (wallet [address] / address / account address)
        ensname = (ens / basename / base name / ens name / eth name / ens domain / eth domain / domain) [name
        / domain] / wallet [name]
        show = this is / that is / here is / here comes / it is
        at = at / as / under / via / with / by / : / on / over at
        reach = [you can [always] / just / come / please] (find / follow / add / dm / message / reach / text / ping
        / contact / tag / write / write to / hit) me / hit me up / hmu
        wallet: [<show>] my [<mod>] <purse> [is / :] [:] @wallet / @wallet is (me / mine / my [<mod>] <purse>)
        / [you can] (send / pay) [it / them / that / me] (to / at) my <purse> [:] @wallet / i (own
        / control) @wallet
        ethname: [<show>] my [<mod>] <ensname> [is / :] [:] @eth / i am [also] @eth [on (base / ens / ethereum)]
        / @eth is (me / mine / my [<mod>] <ensname>) / (this / that) is me : @eth / i go by @eth / i [just / also
        / already] (own / have / use / registered / bought / minted / claimed / got) [the
        / my] [new] [<ensname>] @eth
        ethname: my <purse> is @eth / i am the owner of @eth / @eth belongs to me / (pay / send) [it
        / them] [to] me at @eth
        twitter: i tweet (as / from / at / under) @handle / tweet [at] me [at] @handle
        farcaster bare: i am [also] <any> on (farcaster / warpcast)
        link: [<show>] my [<mod>] (<noun> / link) [is / :] [:] @link / @link is (me / mine / my [<mod>] <noun>)
        / i am @link
        / <reach> <at> @link / (this / that) is me : @link / <reach> : @link / <reach> @link
        """;

    private const string PerPlatform =
        """
        {kind}: [<show>] my [<mod>] {platform} [<noun>] [is] [now / also / :] (@handle / @bot / @link)
        / my [<mod>] <noun> on {platform} [is / :] @handle
        {kind}: my [<mod>] {platform} <noun> [is / :] <any> / my [<mod>] <noun> on {platform} [is / :] <any>
        / my {platform} <noun> is @eth
        {kind}: my [<mod>] {platform} [<noun>] is (not / no longer) @handle [anymore / any more] [,] [but
        / now] it is [now]
        @handle
        {kind}: <reach> [over / up] on {platform} , (i am / it is / my <noun> is) @handle
        {kind} marked: my [<mod>] {platform} is <any>
        {kind} follows: {platform} [<noun>] [is / :] @handle
        {kind}: i am [also / known as] (@handle / @eth) on {platform} / on {platform} i am [known as] @handle
        / i am on {platform} [<at>] @handle
        {kind}: i am on {platform} (as / under) <any> / i go by (@handle / @eth / <any>) on {platform}
        / on {platform} i go by (@handle / <any>)
        {kind}: <reach> [over / up] on {platform} [,] [<at>] (@handle / @link / @eth)
        {kind}: {platform} [:] @handle [,] (that is / this is / is) (me / mine)
        / <reach> <at> @handle on {platform} / my {platform} is @eth
        {kind}: <reach> [over / up] on {platform} (as / under) <any> / on {platform} my <noun> is (@handle / <any>)
        / i use @handle on {platform}
        {kind}: (@handle / @link) is my [<mod>] {platform} [<noun>] / (@handle / @eth) on {platform} is (me / mine
        / my account / my <noun>)
        """;

    public static string Lines { get; } = string.Join(
        '\n',
        Lists,
        PlatformPhrases.For(PerPlatform));
}
