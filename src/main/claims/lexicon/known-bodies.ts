/** Lists bodies the world's news names without saying what they are, with the kind of claimant each is. */
import type { ClaimantType } from '../../../contract/claims.ts'

const rows: [ClaimantType, string][] = [
  [
    'rebel_group',
    'Boko Haram|ISWAP|Ansaru|Al-Shabaab|Al Shabaab|al-Shabab|Hamas|Hezbollah|Hizbollah|Hizbullah|Taliban|Islamic State|Islamic Jihad|' +
      'ISIS|ISIL|Daesh|al-Qaeda|al-Qaida|Al Qaeda|Nusra Front|PKK|YPG|FARC|ELN|Houthi|Houthis|Huthi|Huthis|Ansar Allah|LTTE|Tamil Tigers|' +
      'M23|Abu Sayyaf|Jaish-e-Mohammad|Lashkar-e-Taiba|Wagner|Wagner Group|Shining Path|Séléka|Janjaweed|Polisario',
  ],
  [
    'state_force',
    'General Staff|Joint Staff|Joint Command|High Command|Joint Chiefs|Joint Chiefs of Staff|Frontier Guard|Border Guard',
  ],
  [
    'media',
    'Reuters|AFP|AP|Associated Press|Agence France-Presse|BBC|CNN|Al Jazeera|Al-Jazeera|Al Arabiya|Xinhua|TASS|Interfax|RIA|Bloomberg|' +
      'Deutsche Welle|VOA|Voice of America|RFI|NPR|NBC|ABC|CBS|Fox|Sky|ANSA|EFE|DPA|Anadolu|Kyodo|Yonhap|Politico|Axios|Haaretz|Le Monde|El País|' +
      'Der Spiegel|Guardian|Economist|Financial Times|Wall Street Journal|BuzzFeed|Dawn|The Hindu|Hindustan Times|NDTV|ANI|PTI|Press Trust of India|Punch|Vanguard|Premium Times|Daily Maverick|Rappler|Middle East Eye|Sky News|IRNA|SANA|WAFA|Ukrinform|Novaya Gazeta|Tasnim|UPI|El Universal|O Globo|La Repubblica|Kyodo News|Channels Television|Sahara Reporters|Bellingcat|Meduza',
  ],
  [
    'government',
    'Kremlin|White House|Pentagon|State Department|Downing Street|Élysée|Elysee|Whitehall|Foreign Office|Home Office|Treasury|CIA|FBI|MI5|MI6|FSB|Mossad|KGB|ISI',
  ],
  [
    'organisation',
    'UN|U.N.|United Nations|UNICEF|UNHCR|OCHA|UNESCO|WHO|IOM|WFP|EU|European Union|NATO|OSCE|ECOWAS|African Union|Arab League|ASEAN|OPEC|' +
      'Amnesty|Amnesty International|HRW|MSF|ICRC|Red Cross|Red Crescent|Oxfam|Greenpeace|Save the Children|Caritas|FIFA|Vatican|World Bank|IMF',
  ],
  ['political', 'Fatah|Likud|Labour|Tories|Democrats|Republicans|Muslim Brotherhood|Zanu-PF|Sinn Fein|Sinn Féin'],
]

const byName: ReadonlyMap<string, ClaimantType> = new Map(
  rows.flatMap(([type, names]) => names.split('|').map(name => [name.toLowerCase(), type] as const)),
)

/** What a body known by its bare name is; null for any other name. */
export const knownBody = (name: string): ClaimantType | null => byName.get(name.toLowerCase()) ?? null
