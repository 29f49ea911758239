namespace Confidant.Memory.Tests.Extraction.Messages;

/// <summary>What people tell in English, said by Ana on Saturday, 21 November 2026.</summary>
internal static class EnglishStatements
{
    // message => restatement | attribute | day | persons; further statements of the message after " && ".
    public const string Lines =
        """
        The rehearsal is on Thursday. => The rehearsal is on Thursday, 26 November 2026. | event.rehearsal.time | 2026-11-26
        The next hike is on Saturday at 9. => The next hike is on Saturday, 28 November 2026 at 9. | event.hike.time | 2026-11-28
        I finished Dune yesterday. => Ana finished Dune on Friday, 20 November 2026. | | 2026-11-20
        I am reading Middlemarch this month. => Ana is reading Middlemarch in November 2026. | activity.reading
        This is private: I live in Coimbra => Ana lives in Coimbra. | profile.residence
        Don't share this with the others, but I'm pregnant => Ana is pregnant.
        I'd love to learn the cello => Ana would love to learn the cello.
        I'll bring the salad tomorrow => Ana will bring the salad on Sunday, 22 November 2026. | | 2026-11-22
        Marta is vegetarian => Marta is vegetarian. | about.marta.diet | | Marta
        My boss hates emails => Ana's boss hates emails.
        My brother Tom works at Siemens => Ana's brother Tom works at Siemens. | about.tom.employer | | Tom
        Bob and Marta are getting married in June => Bob and Marta are getting married in June. | | | Bob, Marta
        Hannah moved to Oslo last week => Hannah moved to Oslo in the week of 9 November 2026. | about.hannah.residence | | Hannah
        Paul doesn't eat pork => Paul doesn't eat pork. | | | Paul
        Carla is allergic to shellfish => Carla is allergic to shellfish. | | | Carla
        Marta's birthday is on 3 May => Marta's birthday is on 3 May. | about.marta.birthday | | Marta
        We decided to use Postgres => Ana and others decided to use Postgres.
        We have agreed on the blue logo => Ana and others have agreed on the blue logo.
        We're going with the second proposal => Ana and others are going with the second proposal.
        I've decided to quit smoking => Ana has decided to quit smoking.
        We're meeting on Friday at 8 pm in the Irish pub => Ana and others are meeting on Friday, 27 November 2026 at 8 pm in the Irish pub. | | 2026-11-27
        We will rent a van for the trip => Ana and others will rent a van for the trip.
        We're having dinner with Bob next Monday => Ana and others are having dinner with Bob on Monday, 23 November 2026. | | 2026-11-23 | Bob
        I don't eat meat any more => Ana doesn't eat meat any more.
        I no longer live in Madrid => Ana no longer lives in Madrid.
        I quit my job at Globex => Ana quit their job at Globex.
        I left Lisbon two years ago => Ana left Lisbon in 2024.
        Actually I moved to Berlin => Ana moved to Berlin. | profile.residence
        I moved from Ghent to Bruges in 2024 => Ana moved from Ghent to Bruges in 2024. | profile.residence
        I work in finance => Ana works in finance. | profile.industry
        I got promoted to team lead => Ana got promoted to team lead. | profile.role
        I just joined Initech => Ana just joined Initech.
        I use Emacs for everything => Ana uses Emacs for everything.
        I switched from Chrome to Firefox => Ana switched from Chrome to Firefox.
        I'm working on a search engine for recipes => Ana is working on a search engine for recipes.
        My goal is to run a marathon next year => Ana's goal is to run a marathon in 2027.
        I'm struggling with the tax forms => Ana is struggling with the tax forms.
        My biggest challenge is time management => Ana's biggest challenge is time management.
        Keep answers short => Ana asks: “Keep answers short” | preference.answers
        Please answer in French => Ana asks: “Please answer in French” | preference.answer_language
        I prefer short answers => Ana prefers short answers. | preference.answers
        I prefer tea over coffee => Ana prefers tea over coffee.
        My favourite band is Radiohead => Ana's favourite band is Radiohead. | preference.band
        The deadline is the day after tomorrow => The deadline is on Monday, 23 November 2026. | event.deadline.time | 2026-11-23
        Dinner is at 8 => Dinner is at 8. | event.dinner.time
        The concert starts at 9:30 pm => The concert starts at 9:30 pm. | event.concert.time
        The concert is cancelled => The concert is cancelled. | event.concert.time
        The workshop was postponed from Monday to Wednesday => The workshop was postponed from Monday, 23 November 2026 to Wednesday, 25 November 2026. | event.workshop.time | 2026-11-25
        Our wedding is on 3 May 2027 => The wedding of Ana and others is on 3 May 2027. | event.wedding.time | 2027-05-03
        The rent is due on the 1st => The rent is due on 1 December 2026. | event.rent.time | 2026-12-01
        The door code is 4711 => The door code is 4711. | fact.door_code
        The wifi password is hunter2 => The wifi password is hunter2. | fact.wifi_password
        My flight to Rome leaves next Tuesday at 7:30 => Ana's flight to Rome leaves on Tuesday, 24 November 2026 at 7:30. | event.flight_to_rome.time | 2026-11-24
        Tomorrow I fly to Berlin => On Sunday, 22 November 2026, Ana flies to Berlin. | | 2026-11-22
        Last night I saw a fox in the garden => On Friday, 20 November 2026, at night, Ana saw a fox in the garden. | | 2026-11-20
        I met Bob in Porto two weeks ago => Ana met Bob in Porto in the week of 2 November 2026. | | 2026-11-07 | Bob
        Three days ago I sold my car => On Wednesday, 18 November 2026, Ana sold their car. | | 2026-11-18
        I'm starting a pottery class next week => Ana is starting a pottery class in the week of 23 November 2026.
        I have a job interview on Wednesday => Ana has a job interview on Wednesday, 25 November 2026. | | 2026-11-25
        My exam is in three days => Ana's exam is on Tuesday, 24 November 2026. | event.exam.time | 2026-11-24
        There's a party at the lake on Friday => There's a party at the lake on Friday, 27 November 2026. | | 2026-11-27
        My sister is called Eva. She lives in Braga. => Ana's sister is called Eva. | | | Eva && Eva lives in Braga. | about.eva.residence | | Eva
        I love padel and the next match is on Sunday => Ana loves padel. && The next match is on Sunday, 22 November 2026. | event.match.time | 2026-11-22
        Bob works at Acme and Marta works at Globex => Bob works at Acme. | about.bob.employer | | Bob && Marta works at Globex. | about.marta.employer | | Marta
        I was born on 12 June 1991 => Ana was born on 12 June 1991. | profile.birthday
        I'm turning 30 in March => Ana is turning 30 in March.
        I take insulin every morning => Ana takes insulin every morning.
        By the way, I have two cats => Ana has two cats.
        I speak Dutch and a little Polish => Ana speaks Dutch and a little Polish.
        I'm saving up for a camper van => Ana is saving up for a camper van.
        I can't eat gluten => Ana can't eat gluten.
        My phone number is 555 0142 => Ana's phone number is 555 0142. | profile.phone
        I'm a vegan => Ana is a vegan. | profile.diet
        I sprained my ankle on Monday => Ana sprained their ankle on Monday, 16 November 2026. | | 2026-11-16
        """;
}
