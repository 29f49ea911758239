namespace Confidant.Memory.Intents;

/// <summary>What English runs together, with and without its apostrophe.</summary>
internal static class EnglishContractions
{
    public const string Lines =
        """
        don't = do not
        dont = do not
        can't = can not
        cant = can not
        cannot = can not
        won't = will not
        wont = will not
        isn't = is not
        isnt = is not
        aren't = are not
        wasn't = was not
        doesn't = does not
        doesnt = does not
        didn't = did not
        didnt = did not
        wouldn't = would not
        wouldnt = would not
        couldn't = could not
        shouldn't = should not
        shouldnt = should not
        mustn't = must not
        haven't = have not
        i'm = i am
        im = i am
        i've = i have
        ive = i have
        i'd = i would
        i'll = i will
        you're = you are
        you've = you have
        it's = it is
        its = it is
        that's = that is
        thats = that is
        what's = what is
        here's = here is
        let's = let us
        lets = let us
        mum's = mum is
        pls = please
        plz = please
        u = you
        youre = you are
        how'd = how did
        why'd = why did
        where'd = where did
        ur = your
        """;
}
